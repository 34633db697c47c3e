using System.Globalization;

namespace Chumchon.Domain.Money;

/// <summary>
/// An amount of money in whole satang (1 baht = 100 satang). Shown as baht with two decimals (R16). Never a
/// <c>decimal</c> or <c>double</c>, so that sums are exact on every database.
/// </summary>
public readonly record struct Baht(long Satang) : IComparable<Baht>
{
    /// <summary>The most that one channel of one row may hold: 9,999,999,999.99 baht.</summary>
    public static readonly Baht MostOfOneAmount = new(999_999_999_999);

    /// <summary>The most that a sum read from a file may hold: 99,999,999,999,999.99 baht, so that a thousand of them are still one number.</summary>
    public static readonly Baht MostOfOneSum = new(9_999_999_999_999_999);

    public static readonly Baht Zero;

    /// <summary><c>1,234.50</c>: the one form in which people read amounts, Thai or English.</summary>
    public override string ToString()
    {
        Span<char> buffer = stackalloc char[32];
        return buffer[..Format(buffer)].ToString();
    }

    /// <summary>Writes <c>1,234.50</c> into a buffer of at least 32 characters and returns its length.</summary>
    public int Format(Span<char> buffer) => Write(buffer, "N0");

    /// <summary><c>1234.50</c>: for machines.</summary>
    public string ToPlainText()
    {
        Span<char> buffer = stackalloc char[32];
        return buffer[..Write(buffer, "D")].ToString();
    }

    private int Write(Span<char> buffer, string wholeFormat)
    {
        var start = 0;
        if (Satang < 0)
        {
            buffer[start++] = '-';
        }

        // Unlike Math.Abs this holds for the least long too.
        var magnitude = Satang < 0 ? 0 - (ulong)Satang : (ulong)Satang;
        (magnitude / 100).TryFormat(buffer[start..], out var written, wholeFormat, CultureInfo.InvariantCulture);
        var end = start + written;
        buffer[end] = '.';
        buffer[end + 1] = (char)('0' + (magnitude / 10 % 10));
        buffer[end + 2] = (char)('0' + (magnitude % 10));
        return end + 3;
    }

    public int CompareTo(Baht other) => Satang.CompareTo(other.Satang);

    public static Baht Add(Baht left, Baht right) => new(checked(left.Satang + right.Satang));

    public static Baht Subtract(Baht left, Baht right) => new(checked(left.Satang - right.Satang));

    public static Baht operator +(Baht left, Baht right) => Add(left, right);

    public static Baht operator -(Baht left, Baht right) => Subtract(left, right);

    public static bool operator <(Baht left, Baht right) => left.Satang < right.Satang;

    public static bool operator >(Baht left, Baht right) => left.Satang > right.Satang;

    public static bool operator <=(Baht left, Baht right) => left.Satang <= right.Satang;

    public static bool operator >=(Baht left, Baht right) => left.Satang >= right.Satang;
}
