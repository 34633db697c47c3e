using System.Security.Cryptography;
using Chumchon.Domain.Audit;

namespace Chumchon.Domain.Tests.Audit;

public sealed class DailyHeadTests
{
    private static readonly ChainEnd System = new(AuditStream.System, 3, [.. Enumerable.Repeat((byte)1, 32)]);
    private static readonly ChainEnd Account = new(AuditStream.OfAccount(17), 1, [.. Enumerable.Repeat((byte)2, 32)]);
    private static readonly ChainEnd Mueang = new(AuditStream.Returns(new(9001)), 300, [.. Enumerable.Repeat((byte)3, 32)]);

    /// <summary>The leaves by hand: 300 is ac 02, 9001 is a9 46, stream 171 is ab 01.</summary>
    private static readonly string[] Leaves =
    [
        $"00000003{Of("01")}",
        $"0000ab0101{Of("02")}",
        $"00a94601ac02{Of("03")}",
    ];

    [Fact]
    public void NoChain_IsTheHashOfNothing() =>
        Hex(DailyHead.Root([])).ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    [Fact]
    public void Root_IsATreeOfLeavesAndNodesWithTheirPrefixes()
    {
        var hashes = Leaves.Select(Sha).ToArray();

        Hex(DailyHead.Root([System])).ShouldBe(hashes[0]);
        Hex(DailyHead.Root([System, Account])).ShouldBe(Sha($"01{hashes[0]}{hashes[1]}"));
        Hex(DailyHead.Root([System, Account, Mueang])).ShouldBe(Sha($"01{Sha($"01{hashes[0]}{hashes[1]}")}{hashes[2]}"));
    }

    [Fact]
    public void Root_ChangesWithEachPart()
    {
        ChainEnd[][] others = [[Account], [Account with { Number = 2 }], [Account with { Stream = AuditStream.OfAccount(18) }], [Account with { Hash = System.Hash }], [Account, Mueang]];

        others.Select(static ends => Hex(DailyHead.Root(ends))).Distinct().Count().ShouldBe(others.Length);
    }

    [Fact]
    public void Moved_IsReadAsWritten()
    {
        DailyHead.ReadMoved(DailyHead.WriteMoved([System, Account, Mueang])).ShouldBe([(System.Stream, 3), (Account.Stream, 1), (Mueang.Stream, 300)]);
        Should.Throw<MalformedBodyException>(() => DailyHead.ReadMoved([.. DailyHead.WriteMoved([System]), 0]));
        Should.Throw<MalformedBodyException>(() => DailyHead.ReadMoved(DailyHead.WriteMoved([System, Account]).AsSpan()[..^1]));
    }

    [Fact]
    public void GroupedRoot_IsFoundInAText()
    {
        var root = DailyHead.Root([Mueang]);

        DailyHead.Grouped(root).Split(' ').Length.ShouldBe(16);
        DailyHead.Find($"day 20240305\nroot {DailyHead.Grouped(root)}\nstreams 1").ShouldBe(root);
        DailyHead.Find($"root {DailyHead.Grouped(root)[..39]}\r\n     {DailyHead.Grouped(root)[40..].ToUpperInvariant()}").ShouldBe(root);
        DailyHead.Find(Hex(root)).ShouldBe(root);
        DailyHead.Find(Hex(root)[..^1]).ShouldBeNull();
        DailyHead.Find(Hex(root) + "a").ShouldBeNull();
    }

    private static string Of(string digits) => string.Concat(Enumerable.Repeat(digits, 32));

    private static string Sha(string hex) => Hex(SHA256.HashData(Convert.FromHexString(hex)));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
