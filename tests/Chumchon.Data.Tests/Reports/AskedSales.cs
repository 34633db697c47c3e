using System.Globalization;
using System.Text;
using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Reports;

/// <summary>One thing asked of the totals, with all that its answer holds as text.</summary>
internal sealed record AskedSales(string What, AreaScope Area, SalesQuery Query)
{
    private static readonly Dictionary<string, Func<SalesTotals, AskedSales, Task<string>>> Ways = new(StringComparer.Ordinal)
    {
        ["period"] = static async (totals, asked) => Text(await totals.OfAsync(asked.Area, asked.Query, default)),
        ["types"] = static async (totals, asked) => Text(await totals.ByTypeAsync(asked.Area, asked.Query, default)),
        ["areas and types"] = static async (totals, asked) => Text(await totals.ByAreaAndTypeAsync(asked.Area, asked.Query, default)),
        ["compared"] = static async (totals, asked) => Text(await totals.ComparedAsync(asked.Area, asked.Query, default)),
        ["register"] = static async (totals, asked) => Text(await totals.WithRegisterAsync(asked.Area, asked.Query, default)),
        ["year before"] = static async (totals, asked) => Text(await totals.WithYearBeforeAsync(asked.Area, asked.Query, default)),
        ["progress"] = static async (totals, asked) => Text(await totals.ProgressAsync(asked.Area, asked.Query, default)),
    };

    private static readonly DistrictCode[][] Places = [[Mueang], [Sathing], [MueangSatun], [Mueang, Sathing], [Mueang, Sathing, MueangSatun]];

    // As if all of one district lay in another, and a third were split.
    private static readonly AreaHistory History = new(
        [new(Sathing, MueangSatun, SmallWorldSales.November), new(Mueang, Mueang, SmallWorldSales.November), new(Mueang, new(9003), SmallWorldSales.November)]);

    /// <summary>Anything that pages and files ask for, of years with sales and of years around them.</summary>
    public static AskedSales Drawn(Random draw, FiscalYear first, FiscalYear last)
    {
        var year = new FiscalYear(draw.Next(first.BuddhistYear - 2, last.BuddhistYear + 3));
        AreaScope[] areas =
        [
            AreaScope.Country, AreaScope.Country, AreaScope.Country, AreaScope.Of(Songkhla), AreaScope.Of(Satun), AreaScope.Of(Mueang), AreaScope.Of(MueangSatun),
        ];
        IReadOnlyList<ProvinceCode>?[] provinces = [null, null, [Songkhla], [Satun], [Satun, Songkhla], []];
        return new(
            Ways.Keys.ElementAt(draw.Next(Ways.Count)),
            areas[draw.Next(areas.Length)],
            new(year, year.Months[draw.Next(12)])
            {
                MonthAlone = draw.Next(4) == 0,
                Kind = draw.Next(3) == 0 ? (ProducerKind)draw.Next(1, 4) : null,
                Provinces = provinces[draw.Next(provinces.Length)],
                Areas = draw.Next(4) == 0 ? new(History, ByToday: draw.Next(2) == 0) : null,
            });
    }

    public async Task<string> AnswerAsync(SalesTotals totals)
    {
        var (_, years) = await totals.YearsAsync(Area, default);
        return $"{this}\nyears {string.Join(' ', years)}\n{await Ways[What](totals, this)}";
    }

    private static string Text(SalesPeriod period)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{period.Area} {period.Year} {period.First} {period.Through} as of {period.AsOf}\n");
        foreach (var series in Places.Select(period.Of).Prepend(period.Whole))
        {
            text.Append(CultureInfo.InvariantCulture, $"{series.Total} {series.MonthsSaved} {series.DistrictsSavedThroughout} {series.DistrictsCompleteThroughout}\n");
            foreach (var month in period.Year.Months)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {month} {series[month]} {series.Producers(month)} {series.DistrictsSaved(month)}\n");
            }
        }

        return text.ToString();
    }

    private static string Text(TypeSales sales) => Text(sales.Period) + string.Join('\n', Enum.GetValues<ProductType>().Select(
        type => $"{type} {sales.Total(type)}: {string.Join(' ', sales.Period.Year.Months.Where(month => month >= sales.Period.First && month <= sales.Period.Through).Select(month => sales[month, type]))}"));

    private static string Text(AreaTypeSales sales) => Text(sales.Period) + string.Join('\n', Places.SelectMany(
        place => Enum.GetValues<ProductType>().Select(type => $"{type} {sales.Month(place, type)} {sales.Total(place, type)}")));

    private static string Text(ComparedSales sales) => $"{Text(sales.Period)}as of {sales.AsOf}\n" + string.Join('\n', Places.Select(
        place => $"{sales.WithBefore(place)} {sales.WithMeanBefore(place)}"));

    private static string Text((ComparedSales Sales, RegisterCounts Register) both) => $"{Text(both.Sales)}\n" + string.Join('\n', Places.Select(
        place => $"{both.Register.Producers(place)} {both.Register.Products(place)}"));

    private static string Text((TypeSales Sales, SalesPeriod YearBefore) both) => $"{Text(both.Sales)}\n{Text(both.YearBefore)}";

    private static string Text(SalesProgress progress) => $"{Text(progress.OnYear)}\n{Text(progress.OnMonth)}";
}
