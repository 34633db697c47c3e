using System.Runtime.InteropServices;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Demo;

/// <summary>A made-up producer (ผู้ผลิต ผู้ประกอบการ OTOP) of the demo.</summary>
/// <param name="Key">1 and up without gaps, in the order of district codes.</param>
/// <param name="SubdistrictCode">Six digits, the first four those of <paramref name="DistrictCode"/>.</param>
/// <param name="Name">Thai name, once in its district.</param>
/// <param name="Kind">1 community producer group, 2 single owner, 3 small or medium enterprise.</param>
/// <param name="Code">The producer's own code as text, 9 to 14 digits of which the first four are the district's; most have none.</param>
/// <param name="Products">Number of products (ผลิตภัณฑ์), at least one for each of its product types.</param>
public sealed record DemoProducer(
    long Key, int DistrictCode, int SubdistrictCode, string Name, int Kind, string? Code, int Products);

/// <summary>A product type (ประเภทผลิตภัณฑ์, 1–5) in which a producer of the demo sells: a row of each month.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DemoLine(long Producer, int Type);

/// <summary>
/// One row of a month: a producer's sales of one product type in satang. A channel in which nothing was typed is null; a row with
/// four nulls is not entered (ยังไม่กรอก), a row of four zeros had no sales (ไม่มียอดขายเดือนนี้).
/// </summary>
/// <param name="Month">CE year × 12 + month − 1.</param>
/// <param name="Kind">Kind of producer in that month, 1–3.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DemoFact(
    int District,
    int Month,
    long Producer,
    int Type,
    int Kind,
    ChannelAmounts Amounts)
{
    public SalesRow Row => new(new LineKey(Producer, (ProductType)Type), (ProducerKind)Kind, Amounts);

    /// <summary>Whether any amount was typed, be it zero (R17).</summary>
    public bool IsEntered => !Amounts.IsBlank;
}
