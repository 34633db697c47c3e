using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Producers;

/// <summary>The five product types of OTOP (ประเภทผลิตภัณฑ์), in the department's order.</summary>
[SuppressMessage("Design", "CA1008", Justification = "There is no product without a type.")]
public enum ProductType
{
    /// <summary>อาหาร.</summary>
    Food = 1,

    /// <summary>เครื่องดื่ม.</summary>
    Beverage = 2,

    /// <summary>ผ้าและเครื่องแต่งกาย.</summary>
    Textile = 3,

    /// <summary>ของใช้ ของตกแต่ง ของที่ระลึก; in sales reports เครื่องใช้และเครื่องประดับตกแต่ง.</summary>
    Household = 4,

    /// <summary>สมุนไพรที่ไม่ใช่อาหาร; in sales reports สมุนไพรที่ไม่ใช่อาหารและยา.</summary>
    Herb = 5,
}
