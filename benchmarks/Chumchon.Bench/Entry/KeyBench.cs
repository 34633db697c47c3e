using System.Globalization;
using Chumchon.Bench.Measuring;
using Chumchon.Data.Demo;

namespace Chumchon.Bench.Entry;

/// <summary>
/// How soon a key is answered in the grid: from the key's event until every script that hears it has ended and the page
/// is laid out again. The picture itself follows with the screen's next frame.
/// </summary>
internal static class KeyBench
{
    private const int Cells = 100;

    private static readonly string[] Keys = ["4", "8", "5", "Enter"];

    // An Enter is answered as its event ends, a digit by the input that follows it.
    private const string Watch =
        """
        (() => {
            window.keyTimes = { digit: [], enter: [] };
            let begun = 0;
            const end = kind => {
                document.body.getBoundingClientRect();
                keyTimes[kind].push(performance.now() - begun);
            };
            addEventListener('keydown', () => { begun = performance.now(); }, true);
            addEventListener('keydown', event => { if (event.defaultPrevented) end('enter'); });
            addEventListener('input', () => end('digit'));
            document.querySelector('td.amt input').focus();
        })()
        """;

    // Or the page would ask whether to be left with figures unsaved.
    private const string Forget =
        """
        document.querySelectorAll('td.amt input').forEach(input => {
            input.value = input.defaultValue;
            input.dispatchEvent(new Event('input', { bubbles: true }));
        })
        """;

    public static async Task RunAsync(DemoSite site)
    {
        await using var browser = await Chromium.StartAsync();
        if (browser is null)
        {
            Console.WriteLine("No Chromium on this machine: keys are not measured.");
            return;
        }

        var table = new MarkdownTable("a key in the grid", "rows", "p50 ms", "p95 ms", "max ms");
        var slowest = 0.0;
        foreach (var district in (int[])[DemoCountry.SmallDistrict, DemoCountry.MiddleDistrict, DemoCountry.LargeDistrict])
        {
            await browser.ForgetAsync();
            await browser.OpenAsync($"{site.Address}/sign-in");
            await browser.EvaluateAsync(
                $"(document.getElementById('userName').value = 'd{district}', document.getElementById('password').value = '{DemoSite.Password}', document.querySelector('form:has(#password)').submit())");
            await browser.SettleAsync();
            await browser.OpenAsync($"{site.Address}{EntryPage.Address}");
            var rows = await browser.EvaluateAsync("document.querySelectorAll('tr[data-type]').length");
            await browser.EvaluateAsync(Watch);
            for (var cell = 0; cell < Cells; cell++)
            {
                foreach (var key in Keys)
                {
                    await browser.PressAsync(key);
                }
            }

            slowest = Math.Max(await AddAsync(table, browser, "digit", "a digit typed", rows), slowest);
            slowest = Math.Max(await AddAsync(table, browser, "enter", "Enter: one cell left, the next reached", rows), slowest);
            await browser.EvaluateAsync(Forget);
        }

        table.Print();
        Goal.PrintBelow("p95 in ms of the slowest kind of key", slowest, 16);
    }

    private static async Task<double> AddAsync(MarkdownTable table, Chromium browser, string kind, string words, string rows)
    {
        var times = (await browser.EvaluateAsync($"keyTimes.{kind}.join(' ')")).Split(' ')
            .Select(static time => double.Parse(time, CultureInfo.InvariantCulture)).Order().ToArray();
        var p95 = times[times.Length * 95 / 100];
        table.Add(words, rows, $"{times[times.Length / 2]:0.0}", $"{p95:0.0}", $"{times[^1]:0.0}");
        return p95;
    }
}
