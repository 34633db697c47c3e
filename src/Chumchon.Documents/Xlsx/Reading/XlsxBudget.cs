namespace Chumchon.Documents.Xlsx.Reading;

/// <summary>Counts what the reading of one file has asked for so far, over all its parts.</summary>
internal sealed class XlsxBudget(XlsxLimits limits, long packedBytes)
{
    private const long SmallBytes = 1024 * 1024;
    private const int Deepest = 32;

    private long inflated;
    private long nodeBytes;
    private long markup;

    public XlsxLimits Limits => limits;

    public void BeginNode() => nodeBytes = 0;

    public void Inflate(int bytes)
    {
        inflated += bytes;
        nodeBytes += bytes;
        if (inflated > limits.MostInflatedBytes || nodeBytes > limits.MostNodeBytes
            || (inflated > SmallBytes && inflated > packedBytes * limits.MostInflation))
        {
            throw new XlsxRefusedException(XlsxFault.UnpacksTooLarge);
        }
    }

    public void Mark(int attributes, int depth)
    {
        markup += 1 + attributes;
        if (markup > limits.MostMarkup)
        {
            throw new XlsxRefusedException(XlsxFault.UnpacksTooLarge);
        }

        if (depth > Deepest)
        {
            throw new XlsxRefusedException(XlsxFault.Damaged);
        }
    }

    public void Write(int letters)
    {
        if (letters > limits.LongestText)
        {
            throw new XlsxRefusedException(XlsxFault.TextTooLong);
        }
    }
}
