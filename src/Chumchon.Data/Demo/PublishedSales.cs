using System.Globalization;

namespace Chumchon.Data.Demo;

/// <summary>
/// The department's published sales of FY2567 (ตุลาคม 2566 – กันยายน 2567) in satang, read from <c>data/otop-fy2567</c>.
/// The outer index of each table is the month of the fiscal year, 0–11.
/// </summary>
/// <param name="ProvinceNames">Thai names of 76 provinces in the department's report order.</param>
/// <param name="ByProvince">Month × province, in the order of <paramref name="ProvinceNames"/>.</param>
/// <param name="ByType">Month × product type (ประเภทผลิตภัณฑ์) 1–5, at index type − 1.</param>
/// <param name="ByChannel">Month × channel: domestic offline, domestic online, overseas offline, overseas online.</param>
public sealed record PublishedSales(
    IReadOnlyList<string> ProvinceNames,
    IReadOnlyList<IReadOnlyList<long>> ByProvince,
    IReadOnlyList<IReadOnlyList<long>> ByType,
    IReadOnlyList<IReadOnlyList<long>> ByChannel)
{
    /// <summary>The first month of the tables as CE year × 12 + month − 1: October 2023, ตุลาคม 2566.</summary>
    public const int FirstMonth = 2023 * 12 + 9;

    private const string Months =
        "ตุลาคม 2566,พฤศจิกายน 2566,ธันวาคม 2566,มกราคม 2567,กุมภาพันธ์ 2567,มีนาคม 2567," +
        "เมษายน 2567,พฤษภาคม 2567,มิถุนายน 2567,กรกฎาคม 2567,สิงหาคม 2567,กันยายน 2567";

    /// <summary>Reads the three tables.</summary>
    /// <param name="dataFolder">The folder that holds <c>otop-fy2567</c>, usually <see cref="ShippedData.Folder"/>.</param>
    /// <exception cref="InvalidDataException">A table has other months or columns than expected.</exception>
    /// <exception cref="FormatException">A figure is not baht with at most two decimals.</exception>
    public static PublishedSales Read(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "otop-fy2567");
        var provinces = ShippedData.Rows(Path.Combine(folder, "fy2567_monthly_by_province.csv"), "จังหวัด," + Months);
        return new PublishedSales(
            [.. provinces.Select(row => row[0])],
            [.. Enumerable.Range(1, 12).Select(month => (long[])[.. provinces.Select(row => Satang(row[month]))])],
            MonthRows(
                Path.Combine(folder, "fy2567_monthly_by_product_type.csv"),
                "เดือน,อาหาร,เครื่องดื่ม,ผ้าและเครื่องแต่งกาย,เครื่องใช้และเครื่องประดับตกแต่ง,สมุนไพรที่ไม่ใช่อาหารและยา"),
            MonthRows(
                Path.Combine(folder, "fy2567_monthly_by_channel.csv"),
                "เดือน,ในประเทศ(ออฟไลน์),ในประเทศ(ออนไลน์),ต่างประเทศ(ออฟไลน์),ต่างประเทศ(ออนไลน์)"));
    }

    private static List<IReadOnlyList<long>> MonthRows(string path, string header)
    {
        var rows = ShippedData.Rows(path, header);
        if (string.Join(',', rows.Select(row => row[0])) != Months)
            throw new InvalidDataException($"{path} does not hold the twelve months of FY2567 in order.");
        return [.. rows.Select(row => (long[])[.. row.Skip(1).Select(Satang)])];
    }

    internal static long Satang(string baht)
    {
        var point = baht.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? baht : baht[..point];
        var fraction = point < 0 ? "" : baht[(point + 1)..];
        if (whole.Length == 0 || fraction.Length > 2 || (point >= 0 && fraction.Length == 0))
            throw new FormatException($"{baht} is not baht with at most two decimals.");
        return long.Parse(whole + fraction.PadRight(2, '0'), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
