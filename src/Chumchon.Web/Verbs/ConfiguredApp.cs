using System.CommandLine;

namespace Chumchon.Web.Verbs;

/// <summary>The program as it is configured, built but not started: for the services that a verb works with.</summary>
internal static class ConfiguredApp
{
    /// <summary>The option that names a folder of <c>serve</c> instead of the configured database.</summary>
    public static Option<string?> DataFolder() =>
        new("--data") { Description = "Folder of serve whose database is meant; else the configured one.", HelpName = "DIR" };

    /// <param name="dataFolder">A folder of <c>serve</c> whose database is meant instead of the configured one.</param>
    public static WebApplication Build(string? dataFolder = null)
    {
        // A verb says itself what went wrong.
        string[] quiet = ["--Logging:LogLevel:Default=None"];
        return ChumchonApp.Build(dataFolder is null ? quiet : [.. quiet, .. InFolder(dataFolder)]);
    }

    /// <summary>The configuration that means the SQLite file of a folder.</summary>
    public static string[] InFolder(string dataFolder) =>
        ["--Database:Provider=sqlite", $"--ConnectionStrings:Chumchon={Path.Combine(Path.GetFullPath(dataFolder), "chumchon.db")}"];
}
