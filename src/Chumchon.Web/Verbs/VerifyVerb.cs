using System.CommandLine;
using System.Globalization;
using Chumchon.Data;
using Chumchon.Data.Months;
using Chumchon.Data.Setup;
using Chumchon.Data.Verification;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Reports.Making;
using Chumchon.Web.Reports.Verification;

namespace Chumchon.Web.Verbs;

/// <summary>
/// <c>verify</c>: recomputes every total from the facts, follows the audit, and holds reports, their pages and their files against
/// the facts; a pdf alone is not read back.
/// </summary>
internal static class VerifyVerb
{
    // A report looks back on the three years before its own.
    private const int YearsLookedBackOn = 3;

    private static readonly SalesMonth Beginning = new(0);
    private static readonly SalesMonth End = SalesMonth.Of(9999, 12);

    public static Command Command()
    {
        var year = new Option<string?>("--fiscal-year") { Description = "The Buddhist fiscal year whose reports are checked, such as 2567; else every year.", HelpName = "YEAR" };
        year.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !FiscalYear.TryParse(text, out _))
            {
                result.AddError("--fiscal-year takes a Buddhist year of four digits, such as 2567.");
            }
        });
        var data = ConfiguredApp.DataFolder();
        var command = new Command("verify", "Recompute totals, reports and receipts from the facts, read each report's page, xlsx, csv and json back (not pdf), and follow the audit's chains. Ends with 1 where anything differs.") { year, data };
        command.SetAction((parsed, cancellation) => RunAsync(
            FiscalYear.TryParse(parsed.GetValue(year), out var asked) ? asked : null, parsed.GetValue(data), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(FiscalYear? asked, string? folder, CancellationToken cancellation)
    {
        await using var app = ConfiguredApp.Build(folder);
        var database = app.Services.GetRequiredService<ChumchonDatabase>();
        await Preparation.CheckReadyAsync(app.Services);

        var found = new Differences();
        var ledger = new LedgerCheck(database);
        var stamp = await ledger.StampAsync(AreaScope.Country, cancellation);
        var (first, last) = asked is { } year
            ? (new FiscalYear(year.BuddhistYear - YearsLookedBackOn).First, year.Last)
            : (Beginning, End);
        await LoadDisplay.ShowAsync("Verifying", async progress =>
        {
            var facts = await ledger.ExecuteAsync(AreaScope.Country, first, last, found, progress, cancellation);
            var reports = new ReportsCheck(
                app.Services.GetRequiredService<ReportSource>(), app.Services.GetRequiredService<ShownMonths>(),
                app.Services.GetRequiredService<PageForm>(), facts, found);
            var opening = (await FirstMonth.OfAsync(database, cancellation))?.FiscalYear ?? FiscalYear.Earliest;
            foreach (var shown in facts.YearsSaved.Where(saved => saved >= opening).Union(facts.Published.Years).Where(year => asked is null || year == asked).Order())
            {
                await reports.ExecuteAsync(shown, progress, cancellation);
            }

            return true;
        });
        await Console.Out.WriteAsync(Words(found));
        if (found.Count > 0 && await ledger.StampAsync(AreaScope.Country, cancellation) != stamp)
        {
            // Each district is of one moment; reports come after all of them.
            await Console.Out.WriteLineAsync("Something was written meanwhile, and a report may differ by it: verify again.");
        }

        return found.Count == 0 ? 0 : 1;
    }

    private static string Words(Differences found)
    {
        var lines = found.First.Select(static difference =>
            $"{difference.What}, {difference.Where}: expected {difference.Expected}, found {difference.Found}");
        var summary = found.Count switch
        {
            0 => "Nothing differs.",
            <= Differences.MostKept => string.Create(CultureInfo.InvariantCulture, $"{found.Count} differences."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{found.Count} differences; the first {Differences.MostKept} are listed."),
        };
        return string.Concat(lines.Append(summary).Select(static line => line + Environment.NewLine));
    }
}
