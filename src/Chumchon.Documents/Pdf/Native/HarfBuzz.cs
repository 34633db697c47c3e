using System.Runtime.InteropServices;

namespace Chumchon.Documents.Pdf.Native;

/// <summary>The functions of HarfBuzz (https://harfbuzz.github.io), which Pango shapes with, that this program calls.</summary>
internal static partial class HarfBuzz
{
    public const string Library = "libharfbuzz.so.0";

    /// <returns>0 where the font has no glyph of the character; then the glyph is that of a missing one.</returns>
    [LibraryImport(Library, EntryPoint = "hb_font_get_nominal_glyph")]
    public static partial int FindGlyph(nint font, uint character, out uint glyph);

    /// <summary>In the units of the font's owner: those of Pango.</summary>
    [LibraryImport(Library, EntryPoint = "hb_font_get_glyph_h_advance")]
    public static partial int AdvanceOf(nint font, uint glyph);
}
