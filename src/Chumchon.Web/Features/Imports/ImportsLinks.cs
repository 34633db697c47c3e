namespace Chumchon.Web.Features.Imports;

/// <summary>The addresses of this room.</summary>
public static class ImportsLinks
{
    /// <summary>The files that were sent in, and the next one.</summary>
    public const string Imports = "/imports";

    /// <summary>One file: how it is read, what it would change, and what it did.</summary>
    public static string File(long id) => $"{Imports}/{id}";
}
