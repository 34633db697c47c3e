using Chumchon.Data.Returns;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Producers;

/// <summary>The rows that a district's register of producers would give to a month.</summary>
internal static class ProducerLines
{
    /// <summary>Blank rows of all active lines of active producers.</summary>
    public static Task<List<SalesRow>> RegisteredAsync(MonthReader read) => read.Command(
        """
        select line.producer_id, line.product_type, producer.kind
        from producer_line line join producer on producer.id = line.producer_id
        where line.district_code = @district and producer.district_code = @district and line.active and producer.status = 1
        """).ListAsync(
        static reader => new SalesRow(
            new LineKey(reader.GetInt64(0), (ProductType)reader.GetInt32(1)),
            (ProducerKind)reader.GetInt32(2),
            ChannelAmounts.Blank),
        CancellationToken.None);
}
