namespace Chumchon.Documents.Grids;

/// <summary>How the letters of a text file are written.</summary>
public enum TextEncoding
{
    Utf8 = 1,
    Utf16LittleEndian = 2,
    Utf16BigEndian = 3,

    /// <summary>TIS 620-2533: Thai beside ASCII, and nothing else.</summary>
    Tis620 = 4,

    /// <summary>TIS-620 with the signs that Windows added to it.</summary>
    Windows874 = 5,
}

/// <summary>How a text file is to be read: what was found by reading it, or what somebody says of it.</summary>
/// <param name="Separator">Between the cells of a row: comma, semicolon or tab.</param>
public sealed record TextForm(TextEncoding Encoding, char Separator)
{
    public static IReadOnlyList<char> Separators { get; } = [',', ';', '\t'];
}
