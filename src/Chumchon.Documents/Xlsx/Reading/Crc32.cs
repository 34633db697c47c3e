namespace Chumchon.Documents.Xlsx.Reading;

/// <summary>The checksum of a package's entries (ISO 3309), which ZipArchive itself reads over.</summary>
internal sealed class Crc32
{
    private const uint Reflected = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(static number =>
    {
        var entry = (uint)number;
        for (var bit = 0; bit < 8; bit++)
        {
            entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ Reflected;
        }

        return entry;
    })];

    private uint remainder = uint.MaxValue;

    public uint Sum => ~remainder;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        foreach (var octet in bytes)
        {
            remainder = Table[(byte)(remainder ^ octet)] ^ (remainder >> 8);
        }
    }
}
