using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Chumchon.Documents.Xlsx.Reading;

/// <summary>One part of a package, read forward node by node within the file's budget: no DTD, no entity, nothing fetched.</summary>
internal sealed class XlsxPart : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly XlsxBudget budget;
    private readonly InflatedStream stream;
    private readonly XmlReader xml;

    public XlsxPart(ZipArchiveEntry entry, XlsxBudget budget)
    {
        this.budget = budget;
        budget.BeginNode();
        stream = new InflatedStream(entry, budget);
        xml = XmlReader.Create(stream, Settings);
    }

    public int Depth => xml.Depth;

    public bool IsEmpty => xml.IsEmptyElement;

    public bool Next()
    {
        budget.BeginNode();
        if (!xml.Read())
        {
            return false;
        }

        budget.Mark(xml.AttributeCount, xml.Depth);
        return true;
    }

    /// <summary>Whether an element of this name begins here; prefixes and namespaces differ between the two kinds of the format.</summary>
    public bool Starts(string name) => xml.NodeType is XmlNodeType.Element && xml.LocalName == name;

    /// <summary>An attribute by its local name; null where there is none.</summary>
    public string? this[string name]
    {
        get
        {
            for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            {
                if (xml.LocalName == name)
                {
                    var value = xml.Value;
                    xml.MoveToElement();
                    return value;
                }
            }

            xml.MoveToElement();
            return null;
        }
    }

    public void Skip()
    {
        if (!xml.IsEmptyElement)
        {
            for (var depth = xml.Depth; Next() && xml.Depth > depth;)
            {
            }
        }
    }

    /// <summary>Adds the letters inside the element that begins here.</summary>
    public void ReadText(StringBuilder text)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        for (var depth = xml.Depth; Next() && xml.Depth > depth;)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                text.Append(xml.Value);
                budget.Write(text.Length);
            }
        }
    }

    /// <summary>Adds the words of a shared string: of all its runs, without the readings of East Asian scripts.</summary>
    public void ReadWords(StringBuilder text)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        for (var depth = xml.Depth; Next() && xml.Depth > depth;)
        {
            if (Starts("rPh"))
            {
                Skip();
            }
            else if (Starts("t"))
            {
                ReadWritten(text);
            }
        }
    }

    /// <summary>Adds the letters inside the element that begins here, in which <c>_x000D_</c> stands for one that XML cannot hold.</summary>
    public void ReadWritten(StringBuilder text)
    {
        var written = new StringBuilder();
        ReadText(written);
        text.Append(EscapedText.Read(written.ToString()));
        budget.Write(text.Length);
    }

    public void Dispose()
    {
        xml.Dispose();
        stream.Dispose();
    }

    /// <summary>Counts what comes out of the packing, whatever the package says that it is, and holds it to its checksum at its end.</summary>
    private sealed class InflatedStream(ZipArchiveEntry entry, XlsxBudget budget) : Stream
    {
        private readonly Stream inflating = entry.Open();
        private readonly Crc32 sum = new();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inflating.Read(buffer);
            budget.Inflate(read);
            sum.Append(buffer[..read]);
            return read > 0 || buffer.IsEmpty || sum.Sum == entry.Crc32 ? read : throw new InvalidDataException();
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inflating.Dispose();
            base.Dispose(disposing);
        }
    }
}
