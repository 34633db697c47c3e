using System.CommandLine;

namespace Chumchon.Web.Verbs;

/// <summary>
/// The verbs of operation, for whoever installs and runs the program. They speak English. Without a verb the program
/// serves what its configuration says.
/// </summary>
public static class VerbCommands
{
    /// <summary>
    /// Whether the arguments are a verb's rather than configuration (<c>--key=value</c>). A misspelt verb counts: it shall be
    /// refused, not serve.
    /// </summary>
    public static bool AreNamedBy(string[] args) =>
        args is [var first, ..] && (first is "--help" or "-h" or "-?" or "--version" || (first is not ['-' or '/', ..] && !first.Contains('=', StringComparison.Ordinal)));

    /// <summary>Runs the verb; 0, or 1 after one plain message when it could not be done.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Chumchon: the monthly sales of OTOP producers. Without a verb it serves what its configuration says.")
        {
            ServeVerb.Command(),
            MigrateVerb.Command(),
            DemoVerb.Command(),
            GenerateVerb.Command(),
            FirstMonthVerb.Command(),
            ImportVerb.Command(),
            VerifyVerb.Command(),
            UserVerbs.Command(),
            KeysVerbs.Command(),
            AuditVerbs.Command(),
        };

        // The web host answers to signals itself, and the other verbs may be cut off anywhere: each is one transaction, or goes on later.
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            return await root.Parse(args).InvokeAsync(invocation);
        }
        catch (Exception failure) when (VerbException.Explain(failure) is { } words)
        {
            await Console.Error.WriteLineAsync(words);
            return 1;
        }
    }
}
