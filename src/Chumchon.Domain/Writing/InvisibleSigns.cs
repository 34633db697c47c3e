using System.Globalization;
using System.Text;

namespace Chumchon.Domain.Writing;

/// <summary>Signs that show nothing and take no room: controls, format signs, fillers, variation selectors; no white space.</summary>
public static class InvisibleSigns
{
    public static bool Has(Rune sign) => !Rune.IsWhiteSpace(sign)
        && (Rune.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.Control
            || sign.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180D) or 0x180F
                or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF));
}
