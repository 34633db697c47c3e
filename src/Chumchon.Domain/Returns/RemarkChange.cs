using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Returns;

/// <summary>
/// What a write changed in a row's remark (หมายเหตุ), for the audit: a mark of the text before and after, null for none.
/// The text itself may name a person and stays out of the chain.
/// </summary>
public readonly record struct RemarkChange(LineKey Key, long? Before, long? After)
{
    /// <summary>Bytes of the salt that is kept beside a remark.</summary>
    public const int SaltBytes = 16;

    /// <summary>
    /// The mark of a remark: 63 bits of the SHA-256 of salt and text. It proves the text while both are kept; once they
    /// are erased nobody can guess the text from it.
    /// </summary>
    public static long MarkOf(ReadOnlySpan<byte> salt, string text)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(salt);
        sha.AppendData(Encoding.UTF8.GetBytes(text));
        return BinaryPrimitives.ReadInt64BigEndian(sha.GetHashAndReset()) & long.MaxValue;
    }
}
