using Chumchon.Data.Reports;
using Chumchon.Documents.Tables;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Web.Reports.Making;

/// <summary>
/// Rows by area with their total, and the regions below them: each row, the total too, is worked out by the same figures
/// of its districts.
/// </summary>
/// <param name="columns">After those that name the row.</param>
/// <param name="figures">The cells of a place under those columns.</param>
internal sealed class AreaRows(
    ReportPlaces places, SalesPeriod period, IReadOnlyList<ReportColumn> columns, Func<ReportPlace, IEnumerable<ReportCell>> figures)
{
    private const string IncompleteMark = "*";

    /// <summary>Whether none of the figures is of what districts saved: then no name is marked for what they have not.</summary>
    public bool IsPublished { get; init; }

    /// <param name="below">Rows below the total, such as shares of it; without the cells that name a row.</param>
    public ReportBody Body(params IReadOnlyList<(string Label, IEnumerable<ReportCell> Cells)> below) => places.AreProvinces
        ? Lay("province_code", "จังหวัด", places.Rows, below)
        : Lay("district_code", "อำเภอ", places.Rows, below);

    /// <summary>สรุปรายภาค; null where the report is of a part of the country.</summary>
    public ReportSupplement? Regions() =>
        places.Regions.Count == 0 ? null : new("สรุปรายภาค", Lay("region", "ภาค", places.Regions, []));

    public IEnumerable<string> Notes() => IsPublished ? [] : IncompleteNote(places.Rows, period);

    /// <summary>What the mark of a name means, where one is marked.</summary>
    public static IEnumerable<string> IncompleteNote(IReadOnlyList<ReportPlace> rows, SalesPeriod period) =>
        rows.All(place => place.IsComplete(period)) ? [] : [$"{IncompleteMark} ยังบันทึกไม่ครบ"];

    /// <summary>The cells that name a data row.</summary>
    public static IEnumerable<ReportCell> Names(ReportPlace place, int number, SalesPeriod period) =>
        [OfCount(number), OfText(place.Code), Name(place, period)];

    /// <summary>The name, marked where its figures are not complete.</summary>
    public static ReportCell Name(ReportPlace place, SalesPeriod period) =>
        OfText(place.Name, place.IsComplete(period) ? null : IncompleteMark);

    public static ReportColumn Number { get; } =
        new("number", ColumnKind.Count, "ที่") { NamesRow = true, Alignment = ColumnAlignment.Center, Total = TotalSource.Given };

    private ReportBody Lay(
        string code, string name, IReadOnlyList<ReportPlace> rows, IReadOnlyList<(string Label, IEnumerable<ReportCell> Cells)> below) => new(
        [
            Number,
            new("code", ColumnKind.Code, code) { Outputs = ReportOutputs.Machine, NamesRow = true },
            new("name", ColumnKind.Text, name) { NamesRow = true },
            .. columns,
        ],
        [
            .. rows.Select((place, index) => new ReportRow(
                RowKind.Data, [.. IsPublished ? [OfCount(index + 1), OfText(place.Code), OfText(place.Name)] : Names(place, index + 1, period), .. figures(place)], place.Code)),
            new(RowKind.Total, [Blank, Blank, OfText(places.Whole.Name), .. figures(places.Whole)]),
            .. below.Select(static row => new ReportRow(RowKind.Share, [Blank, Blank, OfText(row.Label), .. row.Cells])),
        ]);
}
