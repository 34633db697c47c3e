using System.Diagnostics;
using Chumchon.Bench.Measuring;
using Chumchon.Data.Demo;

namespace Chumchon.Bench.Entry;

/// <summary>
/// The page that a district uses most, over HTTP, one request after the other: what it weighs, and what it costs the
/// program beyond a request that does nothing.
/// </summary>
internal static class EntryBench
{
    private const int Requests = 200;

    // The first runs of the largest page, until its methods have been compiled anew; then a few before each measuring.
    private const int FirstRequests = 400;
    private const int Warming = 20;

    public static async Task RunAsync()
    {
        await using var site = await DemoSite.StartAsync();
        using (var page = await EntryPage.OpenAsync(site, DemoCountry.LargeDistrict))
        {
            await RepeatAsync(page.GetAsync, FirstRequests);
            await RepeatAsync(page.SaveAsync, FirstRequests / 4);
        }

        using var stranger = site.Stranger();
        var nothing = await MeasureAsync(async () => (await stranger.GetByteArrayAsync("/health/live")).Length);

        var table = new MarkdownTable("entry page", "rows", "median ms", "CPU ms", "kB allocated", "kB on the wire", "kB unpacked");
        table.Add("a request that does nothing", "", $"{nothing.Median:0.00}", $"{nothing.Cpu:0.00}", $"{nothing.Kilobytes:0}", "", "");
        foreach (var district in (int[])[DemoCountry.SmallDistrict, DemoCountry.MiddleDistrict, DemoCountry.LargeDistrict])
        {
            using var page = await EntryPage.OpenAsync(site, district);
            var opened = (await MeasureAsync(page.GetAsync)).Beyond(nothing);
            var saved = (await MeasureAsync(page.SaveAsync)).Beyond(nothing);
            table.Add(
                "opened", $"{page.Rows}", $"{opened.Median:0.00}", $"{opened.Cpu:0.00}", $"{opened.Kilobytes:0}",
                $"{opened.Wire:0.0}", $"{page.RawBytes / 1000.0:0}");
            table.Add(
                "saved, one figure a row", $"{page.Rows}", $"{saved.Median:0.00}", $"{saved.Cpu:0.00}", $"{saved.Kilobytes:0}",
                "", $"{saved.Wire:0}");
            if (district == DemoCountry.LargeDistrict)
            {
                table.Print();
                Goal.PrintBelow("CPU ms of the page with 700 rows", opened.Cpu, 10);
                Goal.PrintBelow("kB allocated for it", opened.Kilobytes, 1000);
                Goal.PrintBelow("kB on the wire", opened.Wire, 40);
            }
        }

        await KeyBench.RunAsync(site);
    }

    private static async Task<RequestCost> MeasureAsync(Func<Task<int>> request)
    {
        await RepeatAsync(request, Warming);
        var wire = 0;
        var times = new double[Requests];
        var meter = Meter.Start();
        for (var i = 0; i < Requests; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            wire = await request();
            times[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }

        var cost = meter.Read();
        Array.Sort(times);
        return new(times[Requests / 2], cost.Program.TotalMilliseconds / Requests, cost.Bytes / 1000.0 / Requests, wire / 1000.0);
    }

    private static async Task RepeatAsync(Func<Task<int>> request, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await request();
        }
    }

    /// <summary>What one request took, this client's part included until that of another is taken away.</summary>
    private readonly record struct RequestCost(double Median, double Cpu, double Kilobytes, double Wire)
    {
        public RequestCost Beyond(RequestCost nothing) => this with { Cpu = Cpu - nothing.Cpu, Kilobytes = Kilobytes - nothing.Kilobytes };
    }
}
