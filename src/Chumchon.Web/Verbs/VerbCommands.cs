namespace Chumchon.Web.Verbs;

/// <summary>The verbs of operation.</summary>
public static class VerbCommands
{
    public static bool AreNamedBy(string[] args) => false;

    public static Task<int> RunAsync(string[] args) => Task.FromResult(2);
}
