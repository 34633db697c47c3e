using System.Net;
using System.Text.RegularExpressions;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Reports.Making;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.SalesReports;

/// <summary>A program that has answered others for months answers byte for byte what one does that has just been started.</summary>
public sealed partial class LongRunningProgramTests
{
    private const int Rounds = 4;
    private const int AddressesInARound = 50;
    private const int AddressesBetweenSaves = 8;
    private const int AtOnce = 6;

    private static readonly string[] Officers = ["central", "p90", "d9001"];

    /// <summary>Months that the small world has not sold in.</summary>
    private static readonly SalesMonth[] Months =
        [SalesMonth.Of(2021, 9), SalesMonth.Of(2023, 12), SalesMonth.Of(2024, 1), SalesMonth.Of(2024, 10), SalesMonth.Of(2024, 11)];

    [Theory, OnSqlite, OnPostgres]
    public async Task AnyOrderOfAddresses_IsAnsweredAsByAProgramJustStarted(string provider)
    {
        await using var site = await SoldSite.StartAsync(provider);
        site.Clock.SetUtcNow(new(2024, 12, 5, 14, 32, 5, BangkokTime.Offset));
        var draw = new Random(20681205);
        var visitors = await SignInAsync(site);
        for (var round = 0; round < Rounds; round++)
        {
            for (var save = 0; save < 4; save++)
            {
                await SaveAsync(site, draw);
                for (var address = 0; address < AddressesBetweenSaves; address++)
                {
                    await visitors[draw.Next(Officers.Length)].GetAsync(Address(draw));
                }
            }

            await SaveAsync(site, draw);
            var asked = Enumerable.Range(0, AddressesInARound).Select(_ => (Officer: draw.Next(Officers.Length), Address: Address(draw))).ToList();
            var answers = new string[asked.Count];

            await Parallel.ForAsync(0, asked.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (place, _) =>
                answers[place] = await AnswerAsync(visitors[asked[place].Officer], asked[place].Address));

            await using var started = site.StartNode();
            var anew = await SignInAsync(started);
            for (var place = asked.Count - 1; place >= 0; place--)
            {
                answers[place].ShouldBe(await AnswerAsync(anew[asked[place].Officer], asked[place].Address));
            }
        }
    }

    /// <summary>The ends of the year asked for last are known by then, and nothing between them.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task FirstMonthOfAYear_BreaksNoReportOfTheYearBefore(string provider)
    {
        await using var site = await SoldSite.StartAsync(provider);
        var officer = await site.SignInAsync("central");
        (await officer.GetAsync("/reports/otop-sales/overview?fiscalYear=2568&province=&through=2024-10")).Status.ShouldBe(HttpStatusCode.OK);

        foreach (var entry in ReportCatalogue.All)
        {
            (await officer.GetAsync($"/reports/otop-sales/export/{entry.Slug}.csv?fiscalYear=2567&province=")).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    private static async Task<string> AnswerAsync(Visitor visitor, string address)
    {
        var page = await visitor.GetAsync(address);
        return $"{address} {page.Status} {page.Answer.Headers.ETag} {page.Answer.Content.Headers.ContentDisposition}\n{Token().Replace(page.Body, "")}";
    }

    private static string Address(Random draw)
    {
        if (draw.Next(12) == 0)
        {
            return draw.Next(2) == 0 ? "/" : $"/?month={Drawn(draw, Months)}";
        }

        var slug = Drawn(draw, ReportCatalogue.All).Slug;
        var page = Drawn(draw, ["overview", "monthly", "export", $"export/{slug}", $"export/{slug}.csv", $"export/{slug}.json", $"export/{slug}.xlsx", "export/all.xlsx"]);
        var year = new FiscalYear(draw.Next(2562, 2571));
        string[] query =
        [
            $"fiscalYear={year}",
            Drawn(draw, ["", "province=", "province=", "province=90", "province=91", "region=south", "province=90&district=9001", "province=91&district=9101"]),
            Drawn(draw, ["", $"through={Drawn(draw, year.Months)}"]),
            Drawn(draw, ["", "", "only=1"]),
            Drawn(draw, ["", "", $"kind={draw.Next(1, 4)}"]),
            Drawn(draw, ["", "", "unit=million", "shape=long"]),
        ];
        return $"/reports/otop-sales/{page}?{string.Join('&', query.Where(static part => part.Length > 0))}";
    }

    private static async Task SaveAsync(TestSite site, Random draw)
    {
        foreach (var month in Months.Where(_ => draw.Next(2) == 0).Append(Months[^1]))
        {
            var (district, line) = draw.Next(3) == 0 ? (SmallWorld.Sathing, SmallWorld.SathingFood) : (SmallWorld.Mueang, SmallWorld.Cloth);
            await site.World.SaveAsync(district, month, new TypedCell(line, SalesChannel.DomesticOnline, draw.Next(1, 90_000) * 25));
        }
    }

    private static async Task<Visitor[]> SignInAsync(TestSite site)
    {
        var visitors = new List<Visitor>();
        foreach (var officer in Officers)
        {
            visitors.Add(await site.SignInAsync(officer));
        }

        return [.. visitors];
    }

    private static T Drawn<T>(Random draw, IReadOnlyList<T> from) => from[draw.Next(from.Count)];

    [GeneratedRegex("""<input[^>]*name="__RequestVerificationToken"[^>]*>""", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Token();
}
