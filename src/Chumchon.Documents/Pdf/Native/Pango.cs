using System.Runtime.InteropServices;

namespace Chumchon.Documents.Pdf.Native;

/// <summary>
/// The functions of Pango (https://docs.gtk.org/Pango) that this program calls. It shapes Thai and finds where Thai words end.
/// Its objects are safe on any thread as long as only one uses them and their font map, so each document has a font map of its own.
/// </summary>
internal static partial class Pango
{
    public const string Library = "libpango-1.0.so.0";
    public const string CairoLibrary = "libpangocairo-1.0.so.0";
    public const string ObjectLibrary = "libgobject-2.0.so.0";

    /// <summary>Units of Pango in a point.</summary>
    public const int Scale = 1024;

    public const int WeightNormal = 400;
    public const int WeightBold = 700;

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_font_map_new")]
    public static partial ObjectHandle CreateFontMap();

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_font_map_set_resolution")]
    public static partial void SetResolution(ObjectHandle fontMap, double dotsPerInch);

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_update_context")]
    public static partial void UpdateContext(CairoHandle cairo, ObjectHandle context);

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_show_layout")]
    public static partial void ShowLayout(CairoHandle cairo, ObjectHandle layout);

    [LibraryImport(Library, EntryPoint = "pango_font_map_create_context")]
    public static partial ObjectHandle CreateContext(ObjectHandle fontMap);

    [LibraryImport(Library, EntryPoint = "pango_context_set_round_glyph_positions")]
    public static partial void SetRoundGlyphPositions(ObjectHandle context, int round);

    /// <summary>The language is a constant of Pango and is never freed.</summary>
    [LibraryImport(Library, EntryPoint = "pango_language_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Language(string language);

    [LibraryImport(Library, EntryPoint = "pango_context_set_language")]
    public static partial void SetLanguage(ObjectHandle context, nint language);

    [LibraryImport(Library, EntryPoint = "pango_layout_new")]
    public static partial ObjectHandle CreateLayout(ObjectHandle context);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_text", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetText(ObjectHandle layout, string text, int length);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_font_description")]
    public static partial void SetFont(ObjectHandle layout, FontHandle font);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_width")]
    public static partial void SetWidth(ObjectHandle layout, int width);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_spacing")]
    public static partial void SetLineSpacing(ObjectHandle layout, int spacing);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_alignment")]
    public static partial void SetAlignment(ObjectHandle layout, int alignment);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_size")]
    public static partial void GetSize(ObjectHandle layout, out int width, out int height);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_baseline")]
    public static partial int Baseline(ObjectHandle layout);

    [LibraryImport(Library, EntryPoint = "pango_font_map_load_font")]
    public static partial ObjectHandle LoadFont(ObjectHandle fontMap, ObjectHandle context, FontHandle face);

    /// <summary>The font as cairo knows it, which lives as long as the font itself.</summary>
    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_font_get_scaled_font")]
    public static partial nint CairoFont(ObjectHandle font);

    /// <summary>The font as HarfBuzz knows it, which lives as long as the font itself.</summary>
    [LibraryImport(Library, EntryPoint = "pango_font_get_hb_font")]
    public static partial nint HarfBuzzFont(ObjectHandle font);

    [LibraryImport(Library, EntryPoint = "pango_font_description_new")]
    public static partial FontHandle CreateFont();

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_family", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetFamily(FontHandle font, string family);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_weight")]
    public static partial void SetWeight(FontHandle font, int weight);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_size")]
    public static partial void SetSize(FontHandle font, int size);

    [LibraryImport(Library, EntryPoint = "pango_font_description_free")]
    public static partial void FreeFont(nint font);

    [LibraryImport(ObjectLibrary, EntryPoint = "g_object_unref")]
    public static partial void Unreference(nint instance);
}
