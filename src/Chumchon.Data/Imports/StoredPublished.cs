using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Imports;

namespace Chumchon.Data.Imports;

/// <summary>The published figures as they are stored: of the same key the latest file's is the one that stands.</summary>
internal static class StoredPublished
{
    private const string Select =
        """
        select month, province_code, product_type, channel, satang, source_id from published_sales
        where month between @first and @last order by month, province_code, product_type, channel, source_id
        """;

    /// <summary>What stands of the months, with the file it came from.</summary>
    public static async Task<Dictionary<PublishedKey, (long Satang, long Source)>> ReadAsync(
        DbTransaction transaction, SalesMonth first, SalesMonth last, CancellationToken cancellation)
    {
        Dictionary<PublishedKey, (long, long)> standing = [];
        await transaction.Command(Select, ("@first", first.Index), ("@last", last.Index)).ForEachAsync(
            reader => standing[ReadKey(reader)] = (reader.GetInt64(4), reader.GetInt64(5)), cancellation);
        return standing;
    }

    /// <summary>All figures of a file, by their keys.</summary>
    public static async Task<List<PublishedFigure>> OfSourceAsync(DbTransaction transaction, long source, CancellationToken cancellation) => await transaction.Command(
        """
        select month, province_code, product_type, channel, satang from published_sales
        where source_id = @source order by month, province_code, product_type, channel
        """,
        ("@source", source)).ListAsync(static reader => new PublishedFigure(ReadKey(reader), reader.GetInt64(4)), cancellation);

    /// <summary>The first 44 bits of a hash over figures in the order of their keys: what the audit keeps of them.</summary>
    public static long StampOf(IEnumerable<PublishedFigure> figures)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(long)];
        foreach (var (key, satang) in figures)
        {
            foreach (var value in (ReadOnlySpan<long>)[key.Month.Index, key.Province, key.Type, key.Channel, satang])
            {
                BinaryPrimitives.WriteInt64BigEndian(number, value);
                sha.AppendData(number);
            }
        }

        return AuditEntry.Stamp(sha.GetHashAndReset());
    }

    private static PublishedKey ReadKey(DbDataReader reader) => new(new(reader.GetInt32(0)), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3));
}
