namespace Chumchon.Web.Platform.Errors;

/// <summary>A request of a page's script, which wants JSON and shows it where the officer is, instead of another page.</summary>
public static class ScriptRequest
{
    public static bool Is(HttpRequest request) =>
        request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
}
