using System.Globalization;

namespace Chumchon.Domain.Areas;

internal static class AreaDigits
{
    /// <summary>Reads exactly <paramref name="digits"/> ASCII digits that do not begin with a nought.</summary>
    public static bool TryParse(string? text, int digits, out int value)
    {
        value = 0;
        return text is not null
            && text.Length == digits
            && text[0] != '0'
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
