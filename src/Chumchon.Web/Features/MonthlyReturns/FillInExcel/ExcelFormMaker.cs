using System.Globalization;
using Chumchon.Data.Areas;
using Chumchon.Data.Returns;
using Chumchon.Documents.Forms;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Money;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Web.Platform.Demonstration;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.MonthlyReturns.FillInExcel;

/// <summary>Makes the form (แบบกรอก) of a district's month: its rows as the entry page shows them, with the figures saved so far.</summary>
public sealed class ExcelFormMaker(AreaDirectory areas, PageWords words, DemoState demo)
{
    /// <summary>What a form is; a change in what its places mean is another one, and forms of the old are refused.</summary>
    public const string Format = "otop-sales.1";

    public const string FormatPlace = "format";
    public const string DistrictPlace = "district";
    public const string MonthPlace = "month";
    public const string VersionPlace = "version";

    /// <summary>Column of the producer's name among those that name a row.</summary>
    public const int NameColumn = 1;

    /// <summary>Column of the product type among those that name a row.</summary>
    public const int TypeColumn = 3;

    /// <param name="shown">With at least one row.</param>
    public FormTable Make(EntryReturn shown)
    {
        var month = ThaiDate.Month(shown.Month);
        return new(
            $"{words["excel.sheet"]} {ThaiDate.ShortMonth(shown.Month)}",
            [
                words["excel.title", month],
                words["excel.office", areas.Name(shown.District), areas.Name(shown.District.Province)],
            ],
            new(Columns(), [.. shown.Rows.Index().Select(row => RowOf(row.Index + 1, row.Item)), TotalOf(shown.Totals.Sums)]),
            [.. shown.Rows.Select(static row => row.Key.Number.ToString(CultureInfo.InvariantCulture))],
            new(
                ColumnOf(SalesChannels.All[0]), ColumnOf(SalesChannels.All[^1]), Baht.MostOfOneAmount.Satang,
                new(words["excel.prompt-title"], words["excel.prompt"]),
                new(words["excel.invalid-title"], words["excel.invalid", Baht.MostOfOneAmount])))
        {
            Guidance = [words["excel.guidance"]],
            Stamp =
            [
                new(FormatPlace, Format),
                new(DistrictPlace, shown.District.ToString()),
                new(MonthPlace, shown.Month.ToString()),
                new(VersionPlace, shown.Version.ToString()),
            ],
            Publisher = words["app.name"],
            AsOf = shown.Saved?.At ?? shown.Month.Begins,
            Banner = demo.IsDemo ? words["excel.demo"].Value : null,
            Footer = new(words["excel.office", areas.Name(shown.District), areas.Name(shown.District.Province)], words["excel.page-of"]),
        };
    }

    private static string ColumnOf(SalesChannel channel) => $"channel-{(int)channel}";

    private ReportColumn[] Columns() =>
    [
        new("number", ColumnKind.Count, words["entry.number"]) { NamesRow = true, Total = TotalSource.Given, Alignment = ColumnAlignment.Center },
        new("name", ColumnKind.Text, words["entry.producer"]) { NamesRow = true },
        new("subdistrict", ColumnKind.Text, words["period.subdistrict"]),
        new("type", ColumnKind.Text, words["entry.type"]),
        .. SalesChannels.All.Select(channel => new ReportColumn(ColumnOf(channel), ColumnKind.Satang,
            words[channel.IsDomestic() ? "channel-group.domestic" : "channel-group.overseas"],
            words[channel.IsOnline() ? "channel.online" : "channel.offline"])),
        new("total", ColumnKind.Satang, words["total"]),
    ];

    private ReportRow RowOf(int number, EntryRow row) => new(RowKind.Data,
    [
        ReportCell.OfCount(number),
        ReportCell.OfText(row.ProducerName),
        ReportCell.OfText(areas.SubdistrictName(row.Subdistrict)),
        ReportCell.OfText(words[$"type.{(int)row.Key.Type}"]),
        .. SalesChannels.All.Select(channel => ReportCell.OfSatang(row.Amounts[channel])),
        ReportCell.OfSatang(row.Amounts.IsBlank ? null : row.Amounts.TotalSatang),
    ]);

    private ReportRow TotalOf(ChannelSums totals) => new(RowKind.Total,
    [
        ReportCell.Blank, ReportCell.OfText(words["entry.district-total"]), ReportCell.Blank, ReportCell.Blank,
        .. SalesChannels.All.Select(channel => ReportCell.OfSatang(totals[channel])),
        ReportCell.OfSatang(totals.Total),
    ]);
}
