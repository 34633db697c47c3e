using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Audit;

/// <summary>What a body holds of a text of the register (a name, a code, a reason): proof of it while text and salt are kept, and nothing once they are erased.</summary>
public static class RegisterMark
{
    /// <summary>A fact's value is written one higher, and a number has 63 bits.</summary>
    private const long Most = long.MaxValue >> 1;

    /// <summary>62 bits of the SHA-256 of salt and text.</summary>
    public static long Of(ReadOnlySpan<byte> salt, string text) => RemarkChange.MarkOf(salt, text) & Most;
}
