using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>What an officer posts when she presses บันทึกข้อมูล (R18).</summary>
/// <param name="Version">The version of the month that her page was drawn from.</param>
/// <param name="SaveId">Drawn by the page once for this save, kept over every repetition of it.</param>
/// <param name="Cells">All cells of the page, or only those she changed.</param>
public sealed record SaveRequest(
    DistrictCode District, SalesMonth Month, MonthVersion Version, Guid SaveId, IReadOnlyList<TypedCell> Cells)
{
    // No cell of the payload begins with it: a row's number is positive.
    private const long RemarksFollow = -1;

    /// <summary>Versions after <see cref="Version"/> that her page wrote itself: what they changed she has seen.</summary>
    public IReadOnlyList<MonthVersion> Own { get; init; } = [];

    /// <summary>All remarks of the page, or only those she changed.</summary>
    public IReadOnlyList<TypedRemark> Remarks { get; init; } = [];

    /// <summary>
    /// SHA-256 of what was posted, by which a repetition is told from another save under the same id. Without the version's stamp: what
    /// was stored by a program that knew none stays comparable.
    /// </summary>
    /// <param name="account">Who posted it.</param>
    internal byte[] PayloadHash(long account)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var value in (ReadOnlySpan<long>)[District.Value, Month.Index, Version.Number, account])
        {
            Append(sha, value);
        }

        Span<byte> cell = stackalloc byte[17];
        foreach (var typed in Cells.OrderBy(static typed => (typed.Key.Number, typed.Channel)))
        {
            BinaryPrimitives.WriteInt64LittleEndian(cell, typed.Key.Number);
            cell[8] = (byte)typed.Channel;
            BinaryPrimitives.WriteInt64LittleEndian(cell[9..], typed.Satang ?? -1);
            sha.AppendData(cell);
        }

        foreach (var remark in Remarks.OrderBy(static remark => remark.Key.Number))
        {
            Append(sha, RemarksFollow);
            Append(sha, remark.Key.Number);
            Append(sha, remark.Seen);
            Append(sha, remark.Text);
        }

        return sha.GetHashAndReset();
    }

    private static void Append(IncrementalHash sha, long value)
    {
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(number, value);
        sha.AppendData(number);
    }

    private static void Append(IncrementalHash sha, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Append(sha, bytes.Length);
        sha.AppendData(bytes);
    }
}
