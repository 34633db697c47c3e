using System.CommandLine;
using Chumchon.Data;
using Chumchon.Data.Audit;
using Chumchon.Domain.Areas;

namespace Chumchon.Web.Verbs;

/// <summary><c>audit</c>: hands the chains to whoever checks them without this program.</summary>
internal static class AuditVerbs
{
    public static Command Command()
    {
        var data = ConfiguredApp.DataFolder();
        var file = new Argument<string>("FILE") { Description = "The file to write; it must not be there yet." };
        var heads = new Option<bool>("--heads") { Description = "Write the ends of the chains alone: keep them elsewhere, and a chain that is written anew does not fit them." };
        var export = new Command("export", "Write all chains of the audit to a file, for deploy/check-chain.cs or a check of your own (docs/audit.md).") { file, heads, data };
        export.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(heads), parsed.GetValue(data), cancellation));
        return new Command("audit", "The chains of who wrote what.") { export };
    }

    private static async Task RunAsync(string path, bool headsAlone, string? folder, CancellationToken cancellation)
    {
        await using var app = ConfiguredApp.Build(folder);
        await Preparation.CheckReadyAsync(app.Services);
        await using var output = new StreamWriter(new FileStream(path, FileMode.CreateNew));
        await new AuditExport(app.Services.GetRequiredService<ChumchonDatabase>()).ExecuteAsync(AreaScope.Country, output, headsAlone, cancellation);
        await output.FlushAsync(cancellation);
        await Console.Out.WriteLineAsync($"{path} holds {(headsAlone ? "the ends of the chains" : "the chains")}.");
    }
}
