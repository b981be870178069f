use crate::ThemeQuery;
use crate::analyse::stem;
use crate::format::terms;
use crate::query::{Field, KindSet, Node, parse};

/// A query with its leaves numbered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Plan {
    All,
    Leaf(usize),
    Field(Field),
    And(Vec<Self>),
    Or(Vec<Self>),
    Not(Box<Self>),
    Title(Box<Self>),
    Kinds(KindSet, Box<Self>),
    /// Passages that hold any of the first and none of the second.
    Theme(Vec<Self>, Vec<Self>),
}

/// A leaf: something that is looked up in lists of slots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Leaf {
    /// The word, prefix, phrase or NEAR, without its place in the query.
    pub(super) node: Node,
    /// Whether it is looked for among listed organisations.
    pub(super) organisation: bool,
    /// Whether it is only there to be left out.
    pub(super) negative: bool,
    /// Whether it comes from a related wording.
    pub(super) another: bool,
}

impl Leaf {
    /// The root of a leaf that is a plain word.
    pub(super) fn root(&self) -> Option<Vec<u8>> {
        match &self.node {
            Node::Word { form, .. } if !self.organisation => Some(terms::family(&terms::key(form)).to_vec()),
            _ => None,
        }
    }
}

/// The leaves of a request.
#[derive(Clone, Debug, Default)]
pub(super) struct Leaves {
    pub(super) list: Vec<Leaf>,
    /// The themes that a query may name.
    themes: Vec<ThemeQuery>,
}

/// What is around a node.
#[derive(Clone, Copy, Default)]
struct Around {
    organisation: bool,
    negative: bool,
    another: bool,
}

impl Plan {
    /// Whether it looks for words, and so can say which passages match.
    pub(super) fn finds_passages(&self) -> bool {
        match self {
            Self::All | Self::Leaf(_) | Self::Kinds(..) | Self::Theme(..) => true,
            Self::And(plans) | Self::Or(plans) => plans.iter().any(Self::finds_passages),
            Self::Field(_) | Self::Not(_) | Self::Title(_) => false,
        }
    }
}

impl Leaves {
    /// For queries that may name themes.
    pub(super) fn knowing(themes: &[ThemeQuery]) -> Self {
        Self { list: Vec::new(), themes: themes.to_vec() }
    }

    /// A theme; nothing when none is called so.
    fn theme(&mut self, name: &str, around: Around) -> Option<Plan> {
        let theme = self.themes.iter().find(|theme| theme.is_named(name))?.clone();
        // A theme does not name themes, so that none can name itself.
        let themes = std::mem::take(&mut self.themes);
        let out = Around { negative: !around.negative, ..around };
        let plan = Plan::Theme(
            theme.wordings.iter().map(|text| self.node(&parse(text).root, around)).collect(),
            theme.exclude.iter().map(|text| self.node(&parse(text).root, out)).collect(),
        );
        self.themes = themes;
        Some(plan)
    }

    /// Plans a query; `another` says that it is a related wording.
    pub(super) fn plan(&mut self, root: &Node, another: bool) -> Plan {
        self.node(root, Around { another, ..Around::default() })
    }

    fn node(&mut self, node: &Node, around: Around) -> Plan {
        let list =
            |leaves: &mut Self, nodes: &[Node]| nodes.iter().map(|node| leaves.node(node, around)).collect();
        match node {
            Node::All => Plan::All,
            Node::Word { .. } | Node::Phrase { .. } | Node::Prefix { .. } | Node::Near { .. } => {
                Plan::Leaf(self.leaf(node, around))
            }
            Node::Field { field: Field::Theme(name), .. } => {
                self.theme(name, around).unwrap_or_else(|| Plan::Field(Field::Theme(name.clone())))
            }
            Node::Field { field, .. } => Plan::Field(field.clone()),
            Node::And(nodes) => Plan::And(list(self, nodes)),
            Node::Or(nodes) => Plan::Or(list(self, nodes)),
            Node::Not(inner) => {
                Plan::Not(Box::new(self.node(inner, Around { negative: !around.negative, ..around })))
            }
            Node::Title(inner) => Plan::Title(Box::new(self.node(inner, around))),
            // Organisations are words of their own, which stand where titles do.
            Node::Organisation(inner) => {
                Plan::Title(Box::new(self.node(inner, Around { organisation: true, ..around })))
            }
            Node::Kinds { kinds, node } => Plan::Kinds(*kinds, Box::new(self.node(node, around))),
        }
    }

    /// Numbers a leaf; equal ones have one number.
    pub(super) fn leaf_of(&mut self, node: &Node) -> Plan {
        Plan::Leaf(self.leaf(node, Around::default()))
    }

    fn leaf(&mut self, node: &Node, around: Around) -> usize {
        let Around { organisation, negative, another } = around;
        let leaf = Leaf { node: placeless(node), organisation, negative, another };
        if let Some(place) = self.list.iter().position(|other| same(&leaf, other)) {
            return place;
        }
        self.list.push(leaf);
        self.list.len() - 1
    }
}

/// Whether two leaves find the same, for the same purpose.
fn same(one: &Leaf, other: &Leaf) -> bool {
    let nodes = match (&one.node, &other.node) {
        (Node::Word { form: a, .. }, Node::Word { form: b, .. }) => stem(a) == stem(b),
        (a, b) => a == b,
    };
    nodes
        && one.organisation == other.organisation
        && one.negative == other.negative
        && one.another == other.another
}

/// A node without its places in the query.
fn placeless(node: &Node) -> Node {
    let span = (0, 0);
    match node {
        Node::Word { form, .. } => Node::Word { form: form.clone(), span },
        Node::Phrase { words, .. } => Node::Phrase { words: words.clone(), span },
        Node::Prefix { start, .. } => Node::Prefix { start: start.clone(), span },
        Node::Near { left, right, within } => {
            Node::Near { left: Box::new(placeless(left)), right: Box::new(placeless(right)), within: *within }
        }
        Node::Or(nodes) => Node::Or(nodes.iter().map(placeless).collect()),
        other => other.clone(),
    }
}
