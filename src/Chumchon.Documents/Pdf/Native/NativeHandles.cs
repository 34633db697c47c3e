using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Chumchon.Documents.Pdf.Native;

/// <summary>A drawing of cairo, <c>cairo_t</c>.</summary>
internal sealed class CairoHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Cairo.Destroy(handle);
        return true;
    }
}

/// <summary>An object of Pango: font map, context, layout or font.</summary>
internal sealed class ObjectHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Pango.Unreference(handle);
        return true;
    }
}

/// <summary>A face in a size, <c>PangoFontDescription</c>.</summary>
internal sealed class FontHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Pango.FreeFont(handle);
        return true;
    }
}

/// <summary>A PDF file that cairo writes into a stream, at the latest when it is let go of.</summary>
internal sealed class PdfSurface : SafeHandleZeroOrMinusOneIsInvalid
{
    private GCHandle output;

    public unsafe PdfSurface(Stream output, double width, double height)
        : base(ownsHandle: true)
    {
        this.output = GCHandle.Alloc(output);
        SetHandle(Cairo.CreatePdfSurface(&Write, GCHandle.ToIntPtr(this.output), width, height));
    }

    protected override bool ReleaseHandle()
    {
        // Others may still hold it; once finished it writes no more.
        Cairo.FinishSurface(handle);
        Cairo.DestroySurface(handle);
        output.Free();
        return true;
    }

    [UnmanagedCallersOnly]
    private static unsafe int Write(nint closure, byte* data, uint length)
    {
        try
        {
            ((Stream)GCHandle.FromIntPtr(closure).Target!).Write(new ReadOnlySpan<byte>(data, (int)length));
            return Cairo.Success;
        }
#pragma warning disable CA1031 // An exception must not pass through cairo, which is told of it instead.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Cairo.WriteError;
        }
    }
}
