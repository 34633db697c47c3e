namespace Chumchon.Domain.Audit;

/// <summary>What a write changed in the register, as the content of a body: facts of the whole write, then producer by producer.</summary>
internal static class RegisterContent
{
    // Its step, its version, and how many facts.
    private const int LeastBytesOfAProducer = 3;

    /// <exception cref="ArgumentException">A producer or a fact stands out of order, or changes nothing.</exception>
    public static void Write(IReadOnlyList<AuditFact> facts, IReadOnlyList<ProducerChange> producers, BodyWriter body)
    {
        FactContent.Write(facts, body);
        body.Number(producers.Count);
        var before = 0L;
        foreach (var producer in producers)
        {
            if (producer.Producer <= before || producer.Facts.Count == 0)
            {
                throw new ArgumentException($"{producer.Producer} changes nothing, or stands out of order.", nameof(producers));
            }

            body.Number(producer.Producer - before);
            before = producer.Producer;
            body.Number(producer.Version);
            FactContent.Write(producer.Facts, body);
        }
    }

    /// <exception cref="MalformedBodyException">It is not in the form.</exception>
    public static (IReadOnlyList<AuditFact> Facts, IReadOnlyList<ProducerChange> Producers) Read(ref BodyReader body)
    {
        var facts = FactContent.Read(ref body);
        var count = body.Number();
        if (count > body.Length / LeastBytesOfAProducer)
        {
            throw new MalformedBodyException("it has fewer producers than it says");
        }

        var producers = new ProducerChange[count];
        var last = 0L;
        foreach (ref var producer in producers.AsSpan())
        {
            var step = body.Number();
            if (step == 0 || step > long.MaxValue - last)
            {
                throw new MalformedBodyException("producers stand out of order");
            }

            last += step;
            producer = new(last, body.Number(), FactContent.Read(ref body));
            if (producer.Facts.Count == 0)
            {
                throw new MalformedBodyException("a producer changes nothing");
            }
        }

        return (facts, producers);
    }
}
