using Chumchon.Web.Platform.Requests;

namespace Chumchon.Web.Platform.Errors;

/// <summary>
/// Refuses an address or a form that names a value twice. The framework joins both with a comma, takes the first, or does
/// either under another spelling of the name: each answers something that was not asked.
/// </summary>
public static class OneValueEach
{
    private const int LongestName = 40;

    private static readonly object Twice = new();

    /// <summary>For addresses, of pages and of files alike.</summary>
    public static Task CheckAddressAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Query.FirstOrDefault(static value => value.Value.Count > 1) is not { Key: { } twice })
        {
            return next(context);
        }

        context.Items[Twice] = twice;
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    /// <summary>What the request that was refused names twice; null where it was refused for something else, or the name is none to show.</summary>
    public static string? TwiceIn(HttpContext context) =>
        context.Items[Twice] is string { Length: > 0 and <= LongestName } name && PlainText.Is(name) ? name : null;

    /// <summary>Whether a form that was read names no value twice; where it does, it is refused.</summary>
    public static bool IsHeldBy(HttpContext context, IFormCollection form)
    {
        if (TwiceIn(form) is not { } twice)
        {
            return true;
        }

        context.Items[Twice] = twice;
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return false;
    }

    private static string? TwiceIn(IFormCollection form) =>
        form.FirstOrDefault(static field => field.Value.Count > 1).Key
        ?? form.Files.GroupBy(static file => file.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static files => files.Skip(1).Any())?.Key;
}

/// <summary>A page that says itself, at its fields, what is wrong with a form.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadsFormItselfAttribute : Attribute;
