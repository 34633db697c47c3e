namespace Chumchon.Domain.Audit;

/// <summary>The facts of an entry as the content of a body: in the order of their fields, each field once.</summary>
internal static class FactContent
{
    /// <exception cref="ArgumentException">A fact states nothing, changes nothing, or stands out of order.</exception>
    public static void Write(IReadOnlyList<AuditFact> facts, BodyWriter body)
    {
        body.Number(facts.Count);
        var last = AuditField.None;
        foreach (var fact in facts)
        {
            if (fact.Field <= last || fact.Before == fact.After)
            {
                throw new ArgumentException($"{fact} states nothing, or stands out of order.", nameof(facts));
            }

            body.Number(fact.Field - last);
            last = fact.Field;
            WriteValue(body, fact.Before);
            WriteValue(body, fact.After);
        }
    }

    /// <exception cref="MalformedBodyException">It is not in the form.</exception>
    public static IReadOnlyList<AuditFact> Read(ref BodyReader body)
    {
        const int leastBytesOfAFact = 3;
        var count = body.Number();
        if (count > body.Length / leastBytesOfAFact)
        {
            throw new MalformedBodyException("it has fewer facts than it says");
        }

        var facts = new AuditFact[count];
        var last = 0L;
        foreach (ref var fact in facts.AsSpan())
        {
            var step = body.Number();
            last += step;
            if (step == 0 || last is <= 0 or > int.MaxValue)
            {
                throw new MalformedBodyException("facts stand out of order");
            }

            fact = new((AuditField)last, ReadValue(ref body), ReadValue(ref body));
            if (fact.Before == fact.After)
            {
                throw new MalformedBodyException("a fact states nothing");
            }
        }

        return facts;
    }

    // 0 is none, so that 0 itself can be stated.
    private static void WriteValue(BodyWriter body, long? value) => body.Number(value is { } known ? checked(known + 1) : 0);

    private static long? ReadValue(ref BodyReader body) => body.Number() is > 0 and var known ? known - 1 : null;
}
