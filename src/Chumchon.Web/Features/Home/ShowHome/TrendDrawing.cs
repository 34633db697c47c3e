using Chumchon.Data.Home;
using Chumchon.Data.Reports;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.Home.ShowHome;

/// <summary>Thirteen months as columns: where each stands and how high it is, in the drawing's own units.</summary>
public sealed class TrendDrawing(SalesTrend trend)
{
    public const int Height = 96;

    /// <summary>Of a column with the gap after it.</summary>
    public const int Step = 24;

    public const int Width = Step * (SalesTrend.MonthsBefore + 1);

    private readonly long most = Math.Max(1, trend.Months.Max(static month => month.TotalSatang ?? 0));

    public IEnumerable<Column> Columns => trend.Months.Select((month, place) => new Column(
        month, (place * Step) + 2, (int)((Int128)(month.TotalSatang ?? 0) * (Height - 4) / most), KindOf(place)));

    /// <summary>The change in words, <c>▲</c> or <c>▼</c> among them; null where nothing can be compared.</summary>
    public static string? ChangeOf(PageWords words, SalesComparison? compared) => compared switch
    {
        null or { Then: 0 } => null,
        { Now: var now, Then: var then } when now == then => words["home.unchanged"].Value,
        { Now: var now, Then: var then } when now > then => words["home.rose", Share.Of(now - then, then)].Value,
        { Now: var now, Then: var then } => words["home.fell", Share.Of(then - now, then)].Value,
    };

    private static string KindOf(int place) => place switch
    {
        SalesTrend.MonthsBefore => "told",
        SalesTrend.MonthsBefore - 1 or 0 => "compared",
        _ => "between",
    };
}

/// <summary>A month's column.</summary>
/// <param name="Left">Of its edge.</param>
/// <param name="Kind"><c>told</c>, <c>compared</c> with it, or <c>between</c>.</param>
public sealed record Column(TrendMonth Month, int Left, int High, string Kind)
{
    public const int Wide = TrendDrawing.Step - 4;

    public int Top => TrendDrawing.Height - High;
}
