using System.Security.Cryptography;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Tests.Returns;

public sealed class ReceiptCodeTests
{
    private static readonly byte[] Hash = SHA256.HashData("a save"u8);

    [Theory]
    [InlineData("0000000000000000", "0000-0000-0000")]
    [InlineData("FFFFFFFFFFFFFFFF", "ZZZZ-ZZZZ-ZZZZ")]
    [InlineData("00443214C74254B6", "0123-4567-89AB")]
    [InlineData("635CF84653A56D75", "CDEF-GHJK-MNPQ")]
    public void Code_IsTheFirstSixtyBitsInCrockfordsBase32(string firstEightBytes, string code) =>
        ReceiptCode.Of(Convert.FromHexString(firstEightBytes)).ToString().ShouldBe(code);

    [Fact]
    public void Code_IsReadAsItIsWritten()
    {
        for (var number = 0; number < 200; number++)
        {
            var code = ReceiptCode.Of(SHA256.HashData([(byte)number]));

            ReceiptCode.TryParse(code.ToString(), out var read).ShouldBeTrue();
            read.ShouldBe(code);
        }
    }

    [Theory]
    [InlineData("cdefghjkmnpq")]
    [InlineData(" CDEF GHJK MNPQ ")]
    [InlineData("CDEF–GHJK–MNPQ")]
    public void Code_IsReadHoweverItIsTyped(string typed)
    {
        ReceiptCode.TryParse(typed, out var read).ShouldBeTrue();
        read.ToString().ShouldBe("CDEF-GHJK-MNPQ");
    }

    [Fact]
    public void LettersLikeDigits_AreReadAsTheDigits()
    {
        ReceiptCode.TryParse("oOiI-lL23-4567", out var read).ShouldBeTrue();
        read.ToString().ShouldBe("0011-1123-4567");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CDEF-GHJK-MNP")]
    [InlineData("CDEF-GHJK-MNPQR")]
    [InlineData("CDEF-GHJK-MNPU")]
    [InlineData("CDEF-GHJK-MNPก")]
    [InlineData("CDEF_GHJK_MNPQ")]
    public void WhatIsNoCode_IsNotRead(string? typed) => ReceiptCode.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void Bounds_HoldEveryHashOfTheCodeAndNoOther()
    {
        var code = ReceiptCode.Of(Hash);

        ReceiptCode.Of(code.LowestHash).ShouldBe(code);
        ReceiptCode.Of(code.HighestHash).ShouldBe(code);
        Compare(code.LowestHash, Hash).ShouldBeLessThanOrEqualTo(0);
        Compare(Hash, code.HighestHash).ShouldBeLessThanOrEqualTo(0);
        ReceiptCode.Of(Step(code.LowestHash, down: true)).ShouldNotBe(code);
        ReceiptCode.Of(Step(code.HighestHash, down: false)).ShouldNotBe(code);
    }

    [Fact]
    public void HashCutShort_StillHasACode() => ReceiptCode.Of([0xFF]).ToString().ShouldBe("ZW00-0000-0000");

    private static int Compare(byte[] left, byte[] right) => left.AsSpan().SequenceCompareTo(right);

    private static byte[] Step(byte[] hash, bool down)
    {
        var number = new System.Numerics.BigInteger(hash, isUnsigned: true, isBigEndian: true) + (down ? -1 : 1);
        return number.ToByteArray(isUnsigned: true, isBigEndian: true);
    }
}
