using System.Runtime.InteropServices;

namespace Chumchon.Documents.Pdf.Native;

/// <summary>The functions of fontconfig (https://www.freedesktop.org/wiki/Software/fontconfig) that this program calls.</summary>
internal static partial class Fontconfig
{
    public const string Library = "libfontconfig.so.1";

    /// <summary>A configuration without any font.</summary>
    [LibraryImport(Library, EntryPoint = "FcConfigCreate")]
    public static partial nint Create();

    /// <returns>0 where the file is no font.</returns>
    [LibraryImport(Library, EntryPoint = "FcConfigAppFontAddFile", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddFile(nint configuration, string file);

    /// <summary>Makes a configuration the one of the whole process, which keeps it.</summary>
    [LibraryImport(Library, EntryPoint = "FcConfigSetCurrent")]
    public static partial int SetCurrent(nint configuration);

    [LibraryImport(Library, EntryPoint = "FcConfigDestroy")]
    public static partial void Release(nint configuration);
}
