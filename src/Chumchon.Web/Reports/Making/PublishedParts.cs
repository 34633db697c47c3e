using System.Globalization;
using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Imports;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Reports.Making;

/// <summary>
/// The figures of a report whose months may be published ones (ยอดที่เผยแพร่): each month is shown by one or the other, never by both
/// together, and the report says which and from which file (ADR 46).
/// </summary>
internal sealed class PublishedParts(SalesPeriod period, ReportCriteria criteria)
{
    private const int ShownOfHash = 12;

    private readonly PublishedMonths published = criteria.Area.District is null ? period.Published : PublishedMonths.None;
    private readonly SortedSet<SalesMonth> used = [];
    private readonly HashSet<PublishedSource> files = [];

    public ChannelSums? Channels(SalesMonth month) =>
        IsShown(month) && published.OfChannels(month, criteria.Area.Province) is { } sums
            ? Use(month, sums, static key => key.Channel > 0) : period.Whole[month];

    /// <param name="saved">What the districts saved.</param>
    public long? Type(SalesMonth month, ProductType type, long? saved) =>
        IsShown(month) && Types(month, criteria.Area.Province) && published.OfType(month, criteria.Area.Province, type) is { } satang
            ? Use(month, satang, static key => key.Type > 0) : saved;

    /// <summary>All types and channels of a place that is made of whole provinces.</summary>
    public long? Total(ReportPlace place, SalesMonth month)
    {
        if (!published.Shows(month) || criteria.Area.Province is not null)
        {
            return period.Of(place.Districts)[month]?.Total;
        }

        var provinces = place.Districts.Select(static district => district.Province).Distinct().ToList();
        var totals = provinces.Select(province => published.Total(month, province)).ToList();
        return published.HasProvinces(month)
            ? Use(month, totals.TrueForAll(static total => total is null) ? null : totals.Sum(), static key => key.Province > 0)
            : period.Of(place.Districts)[month]?.Total;
    }

    /// <summary>Whether no month of the report is shown by what districts saved.</summary>
    public bool IsWhole => used.Count == period.Through.Index - period.First.Index + 1;

    /// <summary>When the latest of the files came; null where none is shown.</summary>
    public DateTimeOffset? AsOf => files.Count == 0 ? null : files.Max(static file => file.ImportedAt);

    public IEnumerable<string> Notes()
    {
        if (used.Count > 0)
        {
            yield return $"ตัวเลข{Months(used)}เป็นยอดที่กรมการพัฒนาชุมชนเผยแพร่ ไม่ใช่ยอดจากการบันทึกของอำเภอ ที่มา: {string.Join(" และ ", files.OrderBy(static file => file.Id).Select(Named))}";
        }

        if (used.Where(month => period.Whole.DistrictsSaved(month) > 0).ToList() is { Count: > 0 } both)
        {
            yield return $"{Months(both)}มีอำเภอบันทึกแล้วบางส่วน ยังไม่แสดงในรายงานนี้จนกว่าทุกอำเภอจะบันทึก";
        }

        if (criteria.Area == AreaScope.Country && criteria.Region is null)
        {
            foreach (var month in published.Replaced)
            {
                if (published.Total(month, province: null) is { } then && period.Whole[month]?.Total is { } now && then != now)
                {
                    yield return $"{ThaiDate.ThaiMonth(month)}: อำเภอบันทึกครบแล้ว จึงแสดงยอดที่บันทึก ยอดที่กรมเผยแพร่คือ {new Domain.Money.Baht(then)} บาท";
                }
            }
        }
    }

    /// <summary>What a report says that has no place for published figures, where some of its months are published.</summary>
    public static IEnumerable<string> NotShown(SalesPeriod period)
    {
        var months = Enumerable.Range(period.First.Index, period.Through.Index - period.First.Index + 1).Select(static month => new SalesMonth(month))
            .Where(period.Published.Shows).ToList();
        return months.Count == 0 ? [] : [$"ยอดที่กรมการพัฒนาชุมชนเผยแพร่ของ{Months(months)}ไม่รวมในรายงานนี้ ดูในรายงานที่ 2 3 และ 4"];
    }

    /// <summary>The names of the files that figures came from.</summary>
    public static string FilesOf(PublishedMonths published) => string.Join(" และ ", published.SourcesOf(static _ => true).Select(static file => $"ไฟล์ {file.FileName}"));

    private bool IsShown(SalesMonth month) => published.Shows(month) && criteria.Region is null;

    // All types of a month or none: a part of them would be a wrong total.
    private bool Types(SalesMonth month, ProvinceCode? province) =>
        Enum.GetValues<ProductType>().All(type => published.OfType(month, province, type) is not null);

    private T Use<T>(SalesMonth month, T value, Func<PublishedKey, bool> grain)
    {
        if (used.Add(month))
        {
            files.UnionWith(published.SourcesOf(key => key.Month == month && grain(key)));
        }

        return value;
    }

    private static string Named(PublishedSource file) =>
        $"ไฟล์ {file.FileName} (นำเข้า {ThaiDate.ThaiShortDate(file.ImportedAt)} SHA-256 {file.Hash[..ShownOfHash]}…)";

    /// <summary><c>ตุลาคม 2566 – กันยายน 2567</c>, or how many where they are not one after another.</summary>
    private static string Months(IReadOnlyCollection<SalesMonth> months) => months.Count == 1 ? $"เดือน{ThaiDate.ThaiMonth(months.First())} "
        : months.Max().Index - months.Min().Index + 1 == months.Count ? $"เดือน{ThaiDate.ThaiMonth(months.Min())} – {ThaiDate.ThaiMonth(months.Max())} "
        : string.Create(CultureInfo.InvariantCulture, $" {months.Count} เดือน ({string.Join(" ", months.Select(ThaiDate.ThaiMonth))}) ");
}
