using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Imports;

/// <summary>What the words of a heading stand for, several at once.</summary>
[Flags]
[SuppressMessage("Design", "CA1028", Justification = "There are more than an int has bits for, soon.")]
public enum HeadingKinds : long
{
    None = 0,
    Domestic = 1L << 0,
    Overseas = 1L << 1,
    Offline = 1L << 2,
    Online = 1L << 3,
    Money = 1L << 4,

    /// <summary>Thousands or millions.</summary>
    Scaled = 1L << 5,
    Total = 1L << 6,
    Quantity = 1L << 7,

    /// <summary>What is never taken: prices, shares, the month before, addresses.</summary>
    Other = 1L << 8,
    Remark = 1L << 9,

    /// <summary>A column to be ticked where nothing was sold.</summary>
    NoSales = 1L << 10,
    Number = 1L << 11,
    Name = 1L << 12,
    Product = 1L << 13,
    Type = 1L << 14,
    Subdistrict = 1L << 15,
    District = 1L << 16,
    Province = 1L << 17,
    Month = 1L << 18,
    Year = 1L << 19,
    Date = 1L << 20,
    Code = 1L << 21,
    Food = 1L << 22,
    Beverage = 1L << 23,
    Textile = 1L << 24,
    Household = 1L << 25,
    Herb = 1L << 26,

    /// <summary>A year that is a fiscal one.</summary>
    Fiscal = 1L << 27,

    /// <summary>A half or a quarter of a year.</summary>
    Half = 1L << 28,
    Region = 1L << 29,

    /// <summary>ประเภทผู้ประกอบการ.</summary>
    Kind = 1L << 30,
    Status = 1L << 31,
    Star = 1L << 32,

    /// <summary>Words that mean nothing of their own.</summary>
    Filler = 1L << 33,
}
