using System.Globalization;
using Chumchon.Domain.Producers;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>
/// A field of the entry form that belongs to a row: <c>a{line}.{channel}</c> an amount, <c>k{line}.{channel}</c> whose of two
/// figures shall stand, <c>z{line}</c> the tick for no sales, <c>r{line}</c> a remark, <c>o{line}</c> the remark that the page
/// was drawn with, <c>b{line}</c> a row that Sync shall bring though its producer has left.
/// </summary>
/// <param name="Channel">Null for fields of a whole row.</param>
internal readonly record struct EntryField(char Kind, LineKey Line, SalesChannel? Channel)
{
    public const char Amount = 'a', Choice = 'k', NoSales = 'z', Remark = 'r', SeenRemark = 'o', Bring = 'b';

    /// <summary>As the page spells it; any other spelling is none of its fields.</summary>
    public string Name => NameOf(Kind);

    public string NameOf(char kind) => Channel is { } channel
        ? string.Create(CultureInfo.InvariantCulture, $"{kind}{Line.Number}.{(int)channel}")
        : string.Create(CultureInfo.InvariantCulture, $"{kind}{Line.Number}");

    /// <summary>The field that a name stands for, however it is spelled; null where it stands for none.</summary>
    public static EntryField? Find(string name)
    {
        var text = name.AsSpan().Trim();
        if (text.IsEmpty)
        {
            return null;
        }

        var kind = char.ToLowerInvariant(text[0]);
        var point = text.IndexOf('.');
        var ofCell = kind is Amount or Choice;
        if ((!ofCell && kind is not (NoSales or Remark or SeenRemark or Bring)) || ofCell != point > 0)
        {
            return null;
        }

        SalesChannel? channel = null;
        if (ofCell)
        {
            if (!int.TryParse(text[(point + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 4)
            {
                return null;
            }

            channel = (SalesChannel)number;
        }

        return long.TryParse(ofCell ? text[1..point] : text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            && LineKey.TryFromNumber(digits, out var line) ? new(kind, line, channel) : null;
    }
}
