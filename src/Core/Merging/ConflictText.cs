using System.Text;
using ConfigLock.Core.Comparison;
using ConfigLock.Core.Locking;

namespace ConfigLock.Core.Merging;

/// <summary>
/// Writes two locks that differ in conflicts alone as one text, as git leaves it: both sides of each conflict between marks.
/// </summary>
internal static class ConflictText
{
    /// <summary>The text. With the lines of one side in place of each pair of marks it is the lock of that side.</summary>
    /// <param name="ours">The lock with one side's values; the places of its lines tell which are of a conflict.</param>
    /// <param name="theirs">The same with the other side's values.</param>
    /// <param name="labels">What to call the sides behind the marks.</param>
    /// <param name="markLength">The length of a mark in characters.</param>
    public static string Write(LockText ours, LockText theirs, (string Ours, string Theirs) labels, int markLength)
    {
        var (left, right) = (new Side(ours), new Side(theirs));
        left.MarkHeadersThatOnlyItHas(right);
        right.MarkHeadersThatOnlyItHas(left);

        var text = new StringBuilder();
        while (!left.IsAtEnd || !right.IsAtEnd)
        {
            if (left.IsInConflict || right.IsInConflict)
            {
                AppendMark('<', " " + labels.Ours);
                while (left.IsInConflict) text.Append(left.Next());
                AppendMark('=', string.Empty);
                while (right.IsInConflict) text.Append(right.Next());
                AppendMark('>', " " + labels.Theirs);
            }
            else
            {
                text.Append(left.Next());
                right.Next();
            }
        }

        return text.ToString();

        void AppendMark(char mark, string label) => text.Append(mark, markLength).Append(label).Append('\n');
    }

    /// <summary>The lines of one side, and how far they are written.</summary>
    private sealed class Side
    {
        private readonly TextLines _lines;
        private readonly bool[] _inConflict;
        private readonly HashSet<string> _headers;
        private int _next;

        public Side(LockText text)
        {
            _lines = new TextLines(text.Text);
            _inConflict = [.. text.Places.Value.Select(static place => place.Line > 0)];
            _headers = new HashSet<string>(_lines.Where(IsHeader), StringComparer.Ordinal);
        }

        public bool IsAtEnd => _next == _lines.Count;

        public bool IsInConflict => !IsAtEnd && _inConflict[_next];

        public string Next() => _lines[_next++];

        // A table has a header, and a blank line before it, only where it has plain keys or none, which a conflict may decide.
        public void MarkHeadersThatOnlyItHas(Side other)
        {
            for (var line = 1; line < _lines.Count; line++)
                if (IsHeader(_lines[line]) && !other._headers.Contains(_lines[line]))
                    _inConflict[line] = _inConflict[line - 1] = true;
        }

        // Elements of arrays are indented, and no key begins with a bracket.
        private static bool IsHeader(string line) => line[0] == '[';
    }
}
