using Chumchon.Documents.Tables;
using Chumchon.Domain.Producers;

namespace Chumchon.Web.Reports.Making;

/// <summary>
/// The five product types as columns, under the labels of the department's sales reports, which differ from the register's
/// for the last two.
/// </summary>
internal static class ProductTypeColumns
{
    public static IReadOnlyList<(ProductType Type, string Label, string Fill)> All { get; } =
    [
        (ProductType.Food, "อาหาร", "1B3A6B"),
        (ProductType.Beverage, "เครื่องดื่ม", "7A3B10"),
        (ProductType.Textile, "ผ้าและเครื่องแต่งกาย", "D64CC0"),
        (ProductType.Household, "เครื่องใช้และเครื่องประดับตกแต่ง", "008A70"),
        (ProductType.Herb, "สมุนไพรที่ไม่ใช่อาหารและยา", "A88A24"),
    ];

    /// <summary>The amounts of all types from what gives that of one.</summary>
    public static long?[] Amounts(Func<ProductType, long?> amount) => [.. All.Select(type => amount(type.Type))];

    /// <summary>A place has saved for all types or for none.</summary>
    public static long? Sum(long?[] amounts) => amounts[0] is null ? null : amounts.Sum();

    public static string Key(ProductType type) => $"type{(int)type}";

    public static IEnumerable<ReportColumn> Under(string group, string keyPrefix = "") =>
        All.Select(type => new ReportColumn(keyPrefix + Key(type.Type), ColumnKind.Satang, group, type.Label));
}
