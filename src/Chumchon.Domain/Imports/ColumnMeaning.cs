using System.Globalization;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Imports;

/// <summary>What a column of a file is taken for. The names are stored and posted: never rename.</summary>
public enum ColumnRole
{
    /// <summary>Nothing is taken from it.</summary>
    Left = 0,

    /// <summary>Figures; month, type and channel that are the same in all of them stand with the column.</summary>
    Amount = 1,

    /// <summary>Sums of other columns: held against them, never taken.</summary>
    Total = 2,
    Month = 3,

    /// <summary>A calendar year.</summary>
    Year = 4,
    FiscalYear = 5,
    Province = 6,
    District = 7,
    Subdistrict = 8,
    Type = 9,
    Channel = 10,

    /// <summary>Of a producer.</summary>
    Name = 11,

    /// <summary>Of a producer.</summary>
    Kind = 12,

    /// <summary>A producer's official code.</summary>
    Code = 13,
    Product = 14,
    Status = 15,
    Star = 16,
}

/// <summary>Why nothing is taken from a column.</summary>
public enum LeftReason
{
    /// <summary>Nobody knows its heading.</summary>
    Unknown = 0,

    /// <summary>Somebody said so.</summary>
    Chosen = 1,

    /// <summary>Running numbers, shares, prices, remarks and the like.</summary>
    NotAFigure = 2,

    /// <summary>Thousands or millions: the satang are lost.</summary>
    Scaled = 3,

    /// <summary>Domestic or overseas together, online or offline together.</summary>
    PartOfChannel = 4,

    /// <summary>Nothing stands in it.</summary>
    Empty = 5,

    /// <summary>Neither its heading nor a title says of which year it is.</summary>
    MonthWithoutYear = 6,
}

/// <summary>What a column means.</summary>
public sealed record ColumnMeaning(ColumnRole Role)
{
    private const char Between = ':';

    public SalesMonth? Month { get; init; }

    public ProductType? Type { get; init; }

    public SalesChannel? Channel { get; init; }

    /// <summary>Of a column that is left.</summary>
    public LeftReason Why { get; init; }

    /// <summary>The stable text: <c>amount:2023-10:type3:channel1</c>, <c>province</c>, <c>left</c>.</summary>
    public override string ToString() => string.Concat(
        $"{Role}".ToLowerInvariant(),
        Month is { } month ? $"{Between}{month}" : "",
        Type is { } type ? string.Create(CultureInfo.InvariantCulture, $"{Between}type{(int)type}") : "",
        Channel is { } channel ? string.Create(CultureInfo.InvariantCulture, $"{Between}channel{(int)channel}") : "");

    public static ColumnMeaning? Parse(string? text)
    {
        var parts = (text ?? "").Split(Between);
        if (!Enum.TryParse<ColumnRole>(parts[0], ignoreCase: true, out var role) || !Enum.IsDefined(role) || parts[0].Length == 0 || char.IsAsciiDigit(parts[0][0])
            || (parts.Length > 1 && role != ColumnRole.Amount))
        {
            return null;
        }

        var meaning = new ColumnMeaning(role) { Why = LeftReason.Chosen };
        foreach (var part in parts[1..])
        {
            if (SalesMonth.TryParse(part, out var month))
            {
                meaning = meaning with { Month = month };
            }
            else if (part is ['t', 'y', 'p', 'e', >= '1' and <= '5' and var type])
            {
                meaning = meaning with { Type = (ProductType)(type - '0') };
            }
            else if (part is ['c', 'h', 'a', 'n', 'n', 'e', 'l', >= '1' and <= '4' and var channel])
            {
                meaning = meaning with { Channel = (SalesChannel)(channel - '0') };
            }
            else
            {
                return null;
            }
        }

        return meaning;
    }
}
