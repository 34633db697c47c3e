using System.Collections.Concurrent;
using Chumchon.Web.Platform.Errors;

namespace Chumchon.Web.Platform.Providers;

/// <summary>
/// Tells the operator what she must mend: a provider that does not answer, whose answers do not hold, or that does not take this program. Each once a
/// minute, for anybody can have it happen; what others sent is in no line.
/// </summary>
internal sealed class ProviderLog(ILogger<ProviderLog> log, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<ProviderFailure, DateTimeOffset> told = new();

    /// <param name="cause">The kind of exception, or another name of the program's own.</param>
    public void Failed(HttpContext context, ProviderFailure failure, string cause)
    {
        if (failure is not (ProviderFailure.Unreachable or ProviderFailure.NotValid or ProviderFailure.Misconfigured))
        {
            return;
        }

        var now = clock.GetUtcNow();
        if (told.TryGetValue(failure, out var last) && now - last < Pause)
        {
            return;
        }

        told[failure] = now;
        log.ProviderFailed(FailureAnswers.NumberOf(context), failure, cause);
    }
}

internal static partial class ProviderFailureLog
{
    [LoggerMessage(
        EventId = 1401, EventName = "ProviderFailed", Level = LogLevel.Warning,
        Message = "{Number}: sign-in by the provider failed, {Failure} ({Cause}); not told again for a minute.")]
    public static partial void ProviderFailed(this ILogger log, string number, ProviderFailure failure, string cause);
}
