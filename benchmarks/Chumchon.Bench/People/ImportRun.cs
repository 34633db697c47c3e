using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chumchon.Bench.Entry;
using Chumchon.Data.Areas;
using Chumchon.Documents.Tables;
using Chumchon.Documents.Xlsx;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Bench.People;

/// <summary>What a file of accounts took.</summary>
/// <param name="CheckedSeconds">From sending the file to the page that says it is right.</param>
/// <param name="MadeSeconds">From the press that makes them to the last byte of the slips.</param>
/// <param name="PeakMegabytes">The most memory that the process ever held, this client's part included.</param>
/// <param name="BeforeMegabytes">The most before the file came.</param>
internal sealed record ImportCost(
    double FileKilobytes, double CheckedSeconds, double MadeSeconds, double CpuSeconds, double PeakMegabytes, double BeforeMegabytes, double AnswerMegabytes);

/// <summary>One file of 3,000 accounts, read and made by a program in a process of its own: the peak of its memory is its own too.</summary>
internal static partial class ImportRun
{
    public const string Verb = "import-one";

    private const int Accounts = 3_000;

    private static readonly string[] Heads = ["User name", "Person", "Office code", "Role"];

    public static async Task RunAsync(string provider, string connection)
    {
        await using var site = await DemoSite.StartAsync(provider, connection);
        using var admin = await site.SignInAsync("admin");

        // What is compiled once a program is paid for before.
        await CheckAsync(admin, FileOf(site, "w", 50));
        var file = FileOf(site, "a", Accounts);
        var (cpu, before) = (Environment.CpuUsage.TotalTime, PeakMegabytes());
        var started = Stopwatch.GetTimestamp();
        var looked = await CheckAsync(admin, file);
        var isChecked = Stopwatch.GetElapsedTime(started);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["rows"] = Rows().Match(looked).Groups["it"].Value,
            ["__RequestVerificationToken"] = DemoSite.TokenIn(looked),
        });
        started = Stopwatch.GetTimestamp();
        using var answer = await admin.PostAsync("/people/import?handler=Make", form);
        var slips = await answer.Content.ReadAsByteArrayAsync();
        var made = Stopwatch.GetElapsedTime(started);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new ImportCost(
            file.Length / 1000.0, isChecked.TotalSeconds, made.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, PeakMegabytes(), before,
            slips.Length / 1e6)));
    }

    private static async Task<string> CheckAsync(HttpClient admin, byte[] file)
    {
        using var form = new MultipartFormDataContent();
        using var token = new StringContent(DemoSite.TokenIn(await admin.GetStringAsync("/people/import")));
        using var content = new ByteArrayContent(file) { Headers = { ContentType = MediaTypeHeaderValue.Parse(XlsxWriter.ContentType) } };
        form.Add(token, "__RequestVerificationToken");
        form.Add(content, "file", "accounts.xlsx");
        using var answer = await admin.PostAsync("/people/import", form);
        return await answer.Content.ReadAsStringAsync();
    }

    private static byte[] FileOf(DemoSite site, string letter, int accounts)
    {
        var areas = site.Services.GetRequiredService<AreaDirectory>();
        var districts = areas.ReportingProvinces.SelectMany(areas.DistrictsOf).ToList();
        ReportRow[] rows =
        [
            .. Enumerable.Range(0, accounts).Select(number => new ReportRow(RowKind.Data,
            [
                ReportCell.OfText(string.Create(CultureInfo.InvariantCulture, $"{letter}{number}.officer")),
                ReportCell.OfText(string.Create(CultureInfo.InvariantCulture, $"เจ้าหน้าที่ ลำดับที่{number}")),
                ReportCell.OfText(districts[number % districts.Count].ToString()), ReportCell.OfText("District officer"),
            ])),
        ];
        return XlsxWriter.Write(new ReportTable("Accounts", ["Accounts"], new([.. Heads.Select(static head => new ReportColumn(head, ColumnKind.Text, head))], rows)) { AsOf = DateTimeOffset.UnixEpoch, Publisher = "bench" });
    }

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    [GeneratedRegex("name=\"rows\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rows();
}
