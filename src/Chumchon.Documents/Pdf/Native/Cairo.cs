using System.Runtime.InteropServices;

namespace Chumchon.Documents.Pdf.Native;

/// <summary>The functions of cairo (https://www.cairographics.org/manual) that this program calls. Lengths are points.</summary>
internal static unsafe partial class Cairo
{
    public const string Library = "libcairo.so.2";
    public const int Success = 0;
    public const int WriteError = 11;

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_create_for_stream")]
    public static partial nint CreatePdfSurface(delegate* unmanaged<nint, byte*, uint, int> write, nint closure, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_set_size")]
    public static partial void SetPageSize(PdfSurface surface, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_set_metadata", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetMetadata(PdfSurface surface, PdfMetadata kind, string value);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_add_outline", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddOutline(PdfSurface surface, int parent, string title, string link, int flags);

    [LibraryImport(Library, EntryPoint = "cairo_surface_finish")]
    public static partial void Finish(PdfSurface surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_finish")]
    public static partial void FinishSurface(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_status")]
    public static partial int Status(PdfSurface surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_destroy")]
    public static partial void DestroySurface(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_create")]
    public static partial CairoHandle Create(PdfSurface surface);

    [LibraryImport(Library, EntryPoint = "cairo_destroy")]
    public static partial void Destroy(nint cairo);

    [LibraryImport(Library, EntryPoint = "cairo_status")]
    public static partial int Status(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_show_page")]
    public static partial void ShowPage(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_move_to")]
    public static partial void MoveTo(CairoHandle cairo, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_line_to")]
    public static partial void LineTo(CairoHandle cairo, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_rectangle")]
    public static partial void Rectangle(CairoHandle cairo, double x, double y, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_stroke")]
    public static partial void Stroke(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_fill")]
    public static partial void Fill(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_rgb")]
    public static partial void SetColor(CairoHandle cairo, double red, double green, double blue);

    [LibraryImport(Library, EntryPoint = "cairo_set_line_width")]
    public static partial void SetLineWidth(CairoHandle cairo, double width);

    [LibraryImport(Library, EntryPoint = "cairo_set_dash")]
    public static partial void SetDash(CairoHandle cairo, double[] dashes, int count, double offset);

    [LibraryImport(Library, EntryPoint = "cairo_set_scaled_font")]
    public static partial void SetFont(CairoHandle cairo, nint font);

    [LibraryImport(Library, EntryPoint = "cairo_show_glyphs")]
    public static partial void ShowGlyphs(CairoHandle cairo, Glyph* glyphs, int count);

    [LibraryImport(Library, EntryPoint = "cairo_tag_begin", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void BeginTag(CairoHandle cairo, string name, string attributes);

    [LibraryImport(Library, EntryPoint = "cairo_tag_end", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void EndTag(CairoHandle cairo, string name);
}

/// <summary><c>cairo_glyph_t</c>.</summary>
internal readonly record struct Glyph(nuint Index, double X, double Y);

/// <summary><c>cairo_pdf_metadata_t</c>.</summary>
internal enum PdfMetadata
{
    Title,
    Author,
    Subject,
    Keywords,
    Creator,
    CreateDate,
    ModifyDate,
}
