using System.Diagnostics;
using System.Diagnostics.Metrics;
using Chumchon.Data.Telemetry;

namespace Chumchon.Web.Reports.Making;

/// <summary>What is counted of the reports that are made: which, in what form, how long it took.</summary>
public sealed class ReportMeters(IMeterFactory meters, TimeProvider clock)
{
    private readonly Histogram<double> reports = meters.Create(Traces.Name).CreateHistogram(
        "chumchon.report.duration", "s", "Making of reports, from the question to the page or file.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    /// <param name="report">Its slug, or <c>all</c>.</param>
    /// <param name="form"><c>page</c>, or the file's format.</param>
    internal async Task<T> WatchAsync<T>(string report, string form, Func<Task<T>> make)
    {
        using var activity = Traces.Source.StartActivity("make report")?.SetTag(Tags.Report, report).SetTag(Tags.Form, form);
        var begun = clock.GetTimestamp();
        try
        {
            var made = await make();
            Record("made");
            return made;
        }
        catch (Exception failure)
        {
            activity.Fail(failure);
            Record(Outcomes.Of(failure));
            throw;
        }

        void Record(string outcome) => reports.Record(
            clock.GetElapsedTime(begun).TotalSeconds, new(Tags.Report, report), new(Tags.Form, form), new(Tags.Outcome, outcome));
    }
}
