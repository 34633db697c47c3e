using Chumchon.Web.Platform.Officers;

namespace Chumchon.Web.Platform.Security;

/// <summary>
/// An act of a page that is dangerous: whoever proved longer ago than <see cref="ProofTime.Fresh"/> who she is proves it again first. What
/// she posted waits meanwhile in the page that asks, and is done with the same press (docs/adr/0039).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AsksAgainAttribute : Attribute;

/// <summary>How long a proof of who somebody is holds for what is dangerous. Its time stands in the session's row, so all nodes agree.</summary>
public static class ProofTime
{
    /// <summary>Long enough to make the accounts of an office in a row, shorter than a meal during which a machine stands open.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public static bool IsFresh(HttpContext context) => SessionCookie.SeenOf(context) is { } seen
        && context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() - seen.ProvedAt < Fresh;
}
