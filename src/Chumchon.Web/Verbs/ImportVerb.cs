using System.CommandLine;
using System.Globalization;
using System.Text;
using Chumchon.Data.Imports;
using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Imports;
using Chumchon.Domain.Money;
using Chumchon.Web.Importing;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Verbs;

/// <summary><c>import</c>: says how a file would be read and what it would change; with <c>--confirm</c> it is written.</summary>
internal static class ImportVerb
{
    private const int MostFaults = 50;

    public static Command Command()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "An xlsx, csv or text file." };
        var confirm = new Option<bool>("--confirm") { Description = "Write it; else it is only said what would be written." };
        var sheet = new Option<string?>("--sheet") { Description = "The sheet of a workbook; else that with most rows.", HelpName = "NAME" };
        var columns = new Option<string?>("--columns") { Description = "What each column means, as the dry run prints it; else as it is found.", HelpName = "MEANINGS" };
        var data = ConfiguredApp.DataFolder();
        var command = new Command("import", "Read a file of published sales, say how it is laid out and what it would change, and write it where --confirm is given. Ends with 1 where anything is in its way.")
        {
            file, confirm, sheet, columns, data,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(file)!, new(parsed.GetValue(sheet) ?? "", 0, "", parsed.GetValue(columns)), parsed.GetValue(confirm), parsed.GetValue(data), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, FileForm form, bool isConfirmed, string? folder, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            throw new VerbException($"There is no file {file.FullName}.");
        }

        await using var app = ConfiguredApp.Build(folder);
        await Preparation.CheckReadyAsync(app.Services);
        CultureInfo.CurrentUICulture = Language.English;
        var words = app.Services.GetRequiredService<PageWords>();
        var content = await File.ReadAllBytesAsync(file.FullName, cancellation);
        var reading = app.Services.GetRequiredService<ImportReader>().Read(content, form);
        if (!reading.IsOk)
        {
            throw new VerbException(words.Of(reading.Refusal));
        }

        await Console.Out.WriteAsync(Layout(reading.Value, words));
        if (reading.Value.Published is not { } published)
        {
            throw new VerbException("The file names producers. This verb imports published sales; producers come by the page.");
        }

        var import = app.Services.GetRequiredService<ImportPublished>();
        var changes = await import.ReviewAsync(Actor.ByVerb, published.Figures, cancellation);
        await Console.Out.WriteAsync(Review(published, changes, words));
        if (!isConfirmed)
        {
            await Console.Out.WriteLineAsync("Nothing was written. Add --confirm to write it.");
            return published.Faults.Count == 0 && published.Figures.Count > 0 ? 0 : 1;
        }

        if (published.Faults.Count > 0)
        {
            throw new VerbException("Nothing was written: mend the faults, or leave the columns they stand in.");
        }

        var files = app.Services.GetRequiredService<ImportFiles>();
        var id = await files.KeepAsync(Actor.ByVerb, file.Name, content, ImportKind.PublishedSales, reading.Value.Form, reading.Value.Layout.Shape, cancellation);
        var done = await import.ExecuteAsync(Actor.ByVerb, id, published.Figures, cancellation);
        if (!done.IsOk)
        {
            await files.DropAsync(Actor.ByVerb, id, cancellation);
            throw new VerbException($"Nothing was written: {words.Of(done.Refusal)}");
        }

        await Console.Out.WriteLineAsync($"Written: {done.Value.Added} figures added, {done.Value.Changed} changed, {done.Value.Same} were there. It is import {id}.");
        return 0;
    }

    private static string Layout(ImportReading reading, PageWords words)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{words[$"imports.kind-{reading.Kind}"]}{(reading.Text is { } form ? $", {words[$"imports.encoding-{form.Encoding}"]}, {words[ImportWords.SeparatorKey(form.Separator)]}" : "")}");
        text.AppendLine(reading.Layout.LastHead < 0 ? "No headings." : $"Headings in row {reading.Sheet.Rows[reading.Layout.LastHead].Number}.");
        foreach (var (column, meaning) in reading.Layout.Columns.Index())
        {
            text.AppendLine($"  {SourceSheet.Column(column)}  {reading.Layout.Labels[column]}  →  {ImportWords.Of(meaning, words)}");
        }

        return text.AppendLine($"  --columns '{reading.Layout.Text}'").ToString();
    }

    private static string Review(PublishedReading published, PublishedChanges changes, PageWords words)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{published.Figures.Count} figures, {new Baht(published.SumSatang)} baht together: {changes.Added} to add, {changes.Changed} to change, {changes.Same} here already, {published.Faults.Count} refused.");
        text.AppendLine(CultureInfo.InvariantCulture, $"{published.Totals.Count(static total => total.Holds)} of {published.Totals.Count} sums of the file hold.");
        foreach (var total in published.Totals.Where(static total => !total.Holds).Take(MostFaults))
        {
            text.AppendLine($"  {total.Cell} {total.Label}: the file says {new Baht(total.SaidSatang)}, its figures come to {new Baht(total.FoundSatang)}");
        }

        foreach (var fault in published.Faults.Take(MostFaults))
        {
            text.AppendLine($"  {fault.Cell}: {words.Of(fault.Refusal)}");
        }

        return published.Faults.Count > MostFaults ? text.AppendLine(CultureInfo.InvariantCulture, $"  and {published.Faults.Count - MostFaults} more").ToString() : text.ToString();
    }
}
