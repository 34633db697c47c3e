using System.CommandLine;
using System.Globalization;
using Chumchon.Data;
using Chumchon.Data.Audit;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;

namespace Chumchon.Web.Verbs;

/// <summary><c>audit</c>: hands the chains to whoever checks them without this program, and holds the present ones against what was kept.</summary>
internal static class AuditVerbs
{
    public static Command Command()
    {
        var data = ConfiguredApp.DataFolder();
        var file = new Argument<string>("FILE") { Description = "The file to write; it must not be there yet." };
        var heads = new Option<bool>("--heads") { Description = "Write the ends of the chains alone, as text: keep them elsewhere, and a chain that is written anew does not fit them." };
        var export = new Command("export", "Write all chains of the audit and their daily heads to one file (zip), for deploy/check-chain.cs or a check of your own (docs/audit.md).") { file, heads, data };
        export.SetAction((parsed, cancellation) => ExportAsync(parsed.GetValue(file)!, parsed.GetValue(heads), parsed.GetValue(data), cancellation));

        var head = new Command("head", "Take the head of all chains for the day that is over, where none is taken yet, and print the latest: mail it, or file it, where nobody who reaches the database reaches it.") { data };
        head.SetAction((parsed, cancellation) => HeadAsync(parsed.GetValue(data), cancellation));

        var kept = new Argument<string>("FILE|ROOT") { Description = "A daily head that was kept: a file with what audit head printed, or the root itself." };
        var check = new Command("check-head", "Hold the chains, cut where they ended that day, against a daily head that was kept.") { kept, data };
        check.SetAction((parsed, cancellation) => CheckAsync(parsed.GetValue(kept)!, parsed.GetValue(data), cancellation));
        return new Command("audit", "The chains of who wrote what.") { export, head, check };
    }

    /// <summary>A daily head as it is mailed and filed.</summary>
    internal static string TextOf(TakenHead head) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        chumchon audit, daily head
        day     {head.Day}
        root    {DailyHead.Grouped(head.Root)}
        streams {head.Streams}
        entries {head.Entries}
        taken   {head.At:yyyy-MM-dd'T'HH:mm:sszzz}
        """);

    private static async Task ExportAsync(string path, bool headsAlone, string? folder, CancellationToken cancellation)
    {
        await using var app = ConfiguredApp.Build(folder);
        await Preparation.CheckReadyAsync(app.Services);
        var database = app.Services.GetRequiredService<ChumchonDatabase>();
        await using var output = new FileStream(path, FileMode.CreateNew);
        if (headsAlone)
        {
            await using var text = new StreamWriter(output);
            await new AuditExport(database).ExecuteAsync(AreaScope.Country, text, headsAlone, cancellation);
        }
        else
        {
            await new AuditArchive(database, app.Services.GetRequiredService<TimeProvider>()).ExecuteAsync(AreaScope.Country, output, cancellation);
        }

        await Console.Out.WriteLineAsync($"{path} holds {(headsAlone ? "the ends of the chains" : "the chains and the daily heads")}.");
    }

    private static async Task HeadAsync(string? folder, CancellationToken cancellation)
    {
        await using var app = ConfiguredApp.Build(folder);
        await Preparation.CheckReadyAsync(app.Services);
        var heads = new DailyHeads(app.Services.GetRequiredService<ChumchonDatabase>(), app.Services.GetRequiredService<TimeProvider>());
        await heads.TakeAsync(Actor.ByVerb, cancellation);
        await Console.Out.WriteLineAsync(TextOf((await heads.LatestAsync(AreaScope.Country, most: 1, cancellation))[0]));
    }

    private static async Task CheckAsync(string kept, string? folder, CancellationToken cancellation)
    {
        var root = DailyHead.Find(File.Exists(kept) ? await File.ReadAllTextAsync(kept, cancellation) : kept)
            ?? throw new VerbException($"{kept} is no file with a daily head, and no root of 64 letters and digits.");
        await using var app = ConfiguredApp.Build(folder);
        await Preparation.CheckReadyAsync(app.Services);
        var days = await new DailyHeads(app.Services.GetRequiredService<ChumchonDatabase>(), app.Services.GetRequiredService<TimeProvider>())
            .CheckAsync(AreaScope.Country, cancellation);
        var day = days.FirstOrDefault(day => day.Now is { } now && now.AsSpan().SequenceEqual(root))
            ?? throw new VerbException(days.FirstOrDefault(day => day.Taken.Root.AsSpan().SequenceEqual(root)) is { Taken: var taken }
                ? $"The chains as they ended on {taken.Day} do not give this root any more: one of them was altered, cut or written anew. `verify` and deploy/check-chain.cs look closer."
                : "No day of this database has this root: it is of another database, or the chains were written anew together with their daily heads.");
        await Console.Out.WriteLineAsync($"The chains as they ended on {day.Taken.Day} give this root: {day.Taken.Entries} entries in {day.Taken.Streams} chains are what they were.");
    }
}
