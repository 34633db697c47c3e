using Chumchon.Web;
using Chumchon.Web.Platform;
using Chumchon.Web.Verbs;

Language.PinInvariantCulture();
if (VerbCommands.AreNamedBy(args))
{
    return await VerbCommands.RunAsync(args);
}

await using var app = ChumchonApp.Build(args);
await app.RunAsync();
return 0;

/// <summary>The program, named for the tests that start it.</summary>
public sealed partial class Program;
